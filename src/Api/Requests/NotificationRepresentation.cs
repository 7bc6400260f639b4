using NodaTime;
using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Requests;

/// <summary>What the applicant was told by a message, and how that message stands.</summary>
public sealed record NotificationRepresentation(
    Guid Id, string Template, MessageChannel Channel, string To, string Text, string Language, int Parts, Instant QueuedAt, MessageStatus Status, Instant Since,
    MessageFailure? Failure, Guid? RetryOf, string? Subject, bool Uncertain)
{
    public static NotificationRepresentation Of(RequestNotification told) => new(
        told.Id, told.Template, told.Channel, told.To, told.Text, told.Language, SmsParts.Of(told.Channel, told.Text), told.QueuedAt, told.Status, told.Since, told.Failure, told.RetryOf, told.Subject, told.Uncertain);
}
