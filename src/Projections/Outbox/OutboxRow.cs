using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;

namespace ServiceDesk.Projections.Outbox;

/// <summary>A message to a person, as its events say that it stands.</summary>
/// <param name="Request">The request that it tells of.</param>
/// <param name="Message">The message.</param>
public sealed record OutboxRow(StreamKey Request, RequestNotification Message)
{
    internal static OutboxRow Of(RowReader r) => new(
        new StreamKey(r.Text("tenant_id"), r.Id("request_id")),
        new RequestNotification(
            r.Id("message_id"), r.Text("template"), r.Named<MessageChannel>("channel"), r.Text("recipient"), r.Text("text"), r.Text("language"), r.Instant("queued_at"),
            r.Named<MessageStatus>("status"), r.Instant("since"), r.TextOrNull("provider_id"),
            r.TextOrNull("failure") is { } failure ? EnumNames.Parse<MessageFailure>(failure) : null, r.TextOrNull("failure_detail"), r.IdOrNull("retry_of"), r.TextOrNull("subject"), r.Flag("uncertain")));
}
