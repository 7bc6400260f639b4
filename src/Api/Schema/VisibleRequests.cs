using ServiceDesk.Api.Problems;
using ServiceDesk.Api.RateLimiting;
using ServiceDesk.Api.Schema.Types;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Requests;
using ServiceDesk.GraphQL;
using ServiceDesk.GraphQL.Execution;
using ServiceDesk.Projections.Tracking;

namespace ServiceDesk.Api.Schema;

/// <summary>Requests as far as the viewer may see them: the same rules whether they are asked for once or followed.</summary>
public sealed class VisibleRequests(TrackingQueries tracking, OrganisationCatalogue catalogue, RateLimits rates)
{
    /// <summary>The request, if the viewer may do with it what the field declares.</summary>
    /// <exception cref="GraphQLException"><c>request_not_found</c>, the same whether it is unknown or not theirs; <c>not_your_role</c> where they may read it but not do this.</exception>
    public async Task<TrackingRow> FindAsync(Guid id, ResolverContext context, CancellationToken cancellation) =>
        Check(await tracking.FindAsync(Viewer.Of(context).Organisation.Key, id, cancellation), context);

    /// <inheritdoc cref="FindAsync"/>
    /// <param name="row">As it was read; null where it is unknown.</param>
    /// <param name="context">The field, which declares an act on one request.</param>
    public static TrackingRow Check(TrackingRow? row, ResolverContext context)
    {
        var viewer = Viewer.Of(context);
        return RequestRights.Of(viewer.SignedIn, FieldAccessRules.DeclaredOf(context.Field)!.OnRequest!.Value, row?.Standing) switch
        {
            RequestAccess.Allowed => row!,
            RequestAccess.WrongRole => throw new GraphQLException(viewer.Error(Problem.NotYourRole)),
            _ => throw NotFound(viewer),
        };
    }

    /// <summary>The request as the viewer sees it; null when it is unknown or not theirs to see.</summary>
    public async Task<RequestView?> ShowIfVisibleAsync(Guid id, Viewer viewer, CancellationToken cancellation) =>
        await tracking.FindAsync(viewer.Organisation.Key, id, cancellation) is { } row && RequestRights.Of(viewer.SignedIn, RequestAct.Read, row.Standing) is RequestAccess.Allowed
            ? await ShowAsync(row, viewer, cancellation)
            : null;

    /// <summary>Whether the viewer may read the request.</summary>
    public static bool IsVisible(TrackingRow row, Viewer viewer) => viewer.Person is { } person && RequestRights.Of(person, RequestAct.Read, row.Standing) is RequestAccess.Allowed;

    /// <summary>What may be known of a request from another that names it.</summary>
    public async Task<LinkedRequest> LinkAsync(TrackingRow row, Viewer viewer, CancellationToken cancellation) =>
        new(row, await catalogue.DefinitionAsync(row.Organisation, row.DefinitionVersion, cancellation), viewer);

    /// <summary>The request that a tracking code names, for anyone who has the code. Short numbers in order name nothing so: they can be guessed (E-39).</summary>
    /// <exception cref="GraphQLException"><c>request_not_found</c>: there is none, or its number can be guessed; <c>too_many_requests</c>: too many from this address named nothing.</exception>
    public async Task<TrackingRow> FindByCodeAloneAsync(string code, Viewer viewer, CancellationToken cancellation)
    {
        var http = viewer.HttpRequest.HttpContext;
        if (rates.LookAtAddress(RateKind.UnknownCodes, http) is { } problem)
            throw new GraphQLException(viewer.Error(problem));
        if (TrackingCode.Parse(code) is { } parsed && TrackingCode.IsUnguessable(parsed)
            && (await tracking.FindByCodeAsync(viewer.Organisation.Key, parsed, cancellation)).SingleOrDefault(row => row.TrackingCode == parsed) is { } found)
            return found;
        rates.TakeOfAddress(RateKind.UnknownCodes, http);
        throw NotFound(viewer);
    }

    /// <summary>The request by the definition it is pinned to, whatever has changed since.</summary>
    public async Task<RequestView> ShowAsync(TrackingRow row, Viewer viewer, CancellationToken cancellation) =>
        new(row, await catalogue.DefinitionAsync(row.Organisation, row.DefinitionVersion, cancellation), viewer);

    /// <summary>Where it stands, and nothing else of it.</summary>
    public async Task<PublicStatus> ShowStatusAsync(TrackingRow row, CancellationToken cancellation)
    {
        var organisation = await catalogue.DefinitionAsync(row.Organisation, row.DefinitionVersion, cancellation);
        return new PublicStatus(row.TrackingCode, StatusView.Of(organisation, row.Status, row.Service, row.Step), Moment.Of(row.LastEventAt, organisation.Calendar.Zone));
    }

    public static GraphQLException NotFound(Viewer viewer) => new(viewer.Error(Problem.RequestNotFound));
}
