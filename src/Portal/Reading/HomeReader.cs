using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ServiceDesk.Portal.Reading;

/// <summary>Reads what an organisation's home shows.</summary>
internal sealed class HomeReader(IPortalGraphQL graphQL)
{
    private const string RequestNotFound = "request_not_found";

    /// <param name="context">The request.</param>
    /// <param name="typed">What was typed as a tracking code; null when the form was not sent.</param>
    public async Task<(OrganisationData Organisation, FollowedRequest Followed)> ReadAsync(HttpContext context, string? typed)
    {
        var asked = !string.IsNullOrWhiteSpace(typed);
        var response = await graphQL.QueryAsync(context, PortalOperations.Home, new { code = typed ?? "", follow = asked }, context.RequestAborted);
        var home = GraphQLResponse.Data<HomeData>(response);
        return (home.Organisation, new FollowedRequest(typed ?? "", Outcome(typed, asked, home, response), home.StatusByTrackingCode));
    }

    private static FollowOutcome Outcome(string? typed, bool asked, HomeData home, JsonElement response) => (typed, asked, home.StatusByTrackingCode) switch
    {
        (null, _, _) => FollowOutcome.NotAsked,
        (_, false, _) => FollowOutcome.Empty,
        (_, _, not null) => FollowOutcome.Found,
        _ => GraphQLResponse.ErrorCodes(response).All(code => code == RequestNotFound) ? FollowOutcome.NotFound : FollowOutcome.Failed,
    };
}
