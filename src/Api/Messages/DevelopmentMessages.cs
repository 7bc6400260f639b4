using NodaTime;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.Messages.Sending;
using ServiceDesk.Api.OpenApi;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Rights;
using ServiceDesk.Projections.Outbox;

namespace ServiceDesk.Api.Messages;

/// <summary>The message box: what people were sent, the latest first. Mapped in Development alone.</summary>
internal static class DevelopmentMessages
{
    public const string Path = "/development/messages";

    private const int Most = 100;

    public static void MapDevelopmentMessages(this IEndpointRouteBuilder organisation) => organisation
        .MapGet(Path, (HttpContext context, string organisation) => ReadAsync(context))
        .RequireRight(OrganisationAct.TryOut)
        .DescribeDevelopmentMessages();

    private static async Task ReadAsync(HttpContext context)
    {
        var rows = await context.RequestServices.GetRequiredService<OutboxQueries>().LatestAsync(context.Organisation().Organisation.Key, Most, context.RequestAborted);
        var codes = context.RequestServices.GetService<MessageBox>()?.Codes(context.Organisation().Organisation.Key) ?? [];
        context.Response.Headers.CacheControl = "no-store";
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, rows.Select(row => new DevelopmentMessage(
            row.Message.To, row.Message.Text, row.Message.Template, SmsParts.Of(row.Message.Channel, row.Message.Text), row.Message.Status, row.Message.QueuedAt, row.Message.Id, row.Request.Id, row.Message.Subject))
            .Concat(codes).OrderByDescending(message => message.QueuedAt).Take(Most).ToList());
    }
}

/// <summary>A message as the box shows it.</summary>
/// <param name="To">The number or the address.</param>
/// <param name="Text">What it says.</param>
/// <param name="Template">The key of its template.</param>
/// <param name="Parts">How many short messages it takes.</param>
/// <param name="Status">How it stands.</param>
/// <param name="QueuedAt">When it was written.</param>
/// <param name="Id">Its id.</param>
/// <param name="RequestId">The request that it tells of; absent for a one-time code.</param>
/// <param name="Subject">The subject of an e-mail; absent for a short message.</param>
public sealed record DevelopmentMessage(string To, string Text, string Template, int Parts, MessageStatus Status, Instant QueuedAt, Guid Id, Guid? RequestId, string? Subject = null);
