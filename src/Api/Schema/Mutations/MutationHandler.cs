using ServiceDesk.Api.Commands;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.RateLimiting;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Api.Schema.Mutations;

/// <summary>Puts a mutation's arguments into the command's envelope and tells its outcome. Time zone and conversation are the same for all mutations of a request: they come in its headers, as over HTTP.</summary>
internal sealed class MutationHandler(RequestCommandHandler commands, OrganisationCatalogue catalogue, RateLimits rates)
{
    public async Task<CommandPayload?> ExecuteAsync(RequestCommand command, object body, string? requestId, long? expectedVersion, string? idempotencyKey, Viewer viewer)
    {
        var (headers, problem) = RequestHeaders.ReadConversation(viewer.HttpRequest);
        var http = viewer.HttpRequest.HttpContext;
        problem ??= rates.TakeOfAddress(RateKind.Commands, http) ?? rates.TakeOfPerson(RateKind.Commands, http) ?? Check(body, idempotencyKey);
        if (problem is not null)
            return CommandPayload.Of(problem, viewer);
        var envelope = new CommandEnvelope(catalogue.Find(viewer.Organisation.Key)!, viewer.SignedIn)
        {
            RequestId = requestId,
            ExpectedVersion = expectedVersion,
            IdempotencyKey = idempotencyKey,
            TimeZone = headers.TimeZone,
            CorrelationId = headers.CorrelationId,
        };
        try
        {
            return CommandPayload.Of(await commands.ExecuteAsync(command, body, envelope), viewer);
        }
        catch (Exception failure) when (ProblemHandling.Known(failure) is { } known)
        {
            return CommandPayload.Of(known, viewer);
        }
    }

    private static Problem? Check(object body, string? idempotencyKey)
    {
        var errors = CommandInputs.Check(body).ToList();
        if (idempotencyKey is not null && !RequestHeaders.IsIdempotencyKey(idempotencyKey))
            errors.Add(new FieldError("idempotencyKey", InputErrorCodes.InvalidIdempotencyKey));
        return errors.Count == 0 ? null : new Problem(StatusCodes.Status400BadRequest, RejectionCodes.InvalidCommand, errors.ToValueList(), FieldValues.Empty);
    }
}
