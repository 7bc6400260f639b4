using ServiceDesk.Api.Http;
using ServiceDesk.Api.OpenApi;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Tokens;

namespace ServiceDesk.Api.Commands;

/// <summary>An endpoint for every command of the table.</summary>
internal static class CommandEndpoints
{
    public const string RequestsPath = "/api/requests";

    /// <summary>Maps them below an organisation's route group.</summary>
    public static void MapRequestCommands(this IEndpointRouteBuilder organisation)
    {
        foreach (var command in RequestCommands.All)
        {
            var endpoint = command.Starts
                ? organisation.MapPost(RequestsPath, (HttpContext context, string organisation) => ExecuteAsync(command, null, context))
                : organisation.MapPost($"{RequestsPath}/{{id}}/{command.Path}", (HttpContext context, string organisation, string id) => ExecuteAsync(command, id, context));
            endpoint.RequireRight(command.Act).RequireScope(TokenScope.Act).WithMetadata(command).DescribeCommand(command);
        }
    }

    private static async Task ExecuteAsync(RequestCommand command, string? requestId, HttpContext context)
    {
        var (headers, problem) = RequestHeaders.Read(context.Request);
        if (problem is not null)
        {
            await ProblemResponse.WriteAsync(context, problem);
            return;
        }
        (var body, problem) = await StrictJson.ReadAsync(context, command.BodyType);
        if (problem is not null)
        {
            await ProblemResponse.WriteAsync(context, problem);
            return;
        }
        var envelope = new CommandEnvelope(context.Organisation().Organisation, context.Person()!)
        {
            RequestId = requestId,
            ExpectedVersion = headers.ExpectedVersion,
            IdempotencyKey = headers.IdempotencyKey,
            TimeZone = headers.TimeZone,
            CorrelationId = headers.CorrelationId,
        };
        var handler = context.RequestServices.GetRequiredService<RequestCommandHandler>();
        await AnswerAsync(context, command, await handler.ExecuteAsync(command, body!, envelope));
    }

    private static Task AnswerAsync(HttpContext context, RequestCommand command, CommandOutcome outcome)
    {
        if (outcome is not CommandOutcome.Done { Answer: var answer, Replayed: var replayed })
            return ProblemResponse.WriteAsync(context, ((CommandOutcome.Refused)outcome).Problem);
        var headers = context.Response.Headers;
        headers.ETag = RequestHeaders.ETag(answer.Version);
        headers.CacheControl = "no-store";
        if (replayed)
            headers[RequestHeaders.IdempotencyReplayedName] = "true";
        if (command.Starts)
            headers.Location = $"{context.Organisation().BasePath}{RequestsPath}/{answer.Id}";
        return JsonAnswer.WriteAsync(context, command.Starts ? StatusCodes.Status201Created : StatusCodes.Status200OK, answer);
    }
}
