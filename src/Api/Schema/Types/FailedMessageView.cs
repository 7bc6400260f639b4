using NodaTime;
using ServiceDesk.Domain.Messages;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.Projections.Outbox;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A text message that will not arrive, for who runs the product: neither what it says nor to whom.</summary>
/// <param name="Id">The message's id, as the command to send it again names it.</param>
/// <param name="RequestId">The request that it tells of.</param>
/// <param name="TrackingCode">The code of that request.</param>
/// <param name="Version">The request's version, which the command names as the one that was seen.</param>
/// <param name="Template">What it tells, by the key of its template.</param>
/// <param name="Channel">What it went by.</param>
/// <param name="QueuedAt">When it was written.</param>
/// <param name="FailedAt">When it was given up.</param>
/// <param name="Failure">Why it will not arrive.</param>
/// <param name="FailureDetail">The provider's own code for that, such as its HTTP status.</param>
[GraphQLName("FailedMessage"), FieldAccess(FieldAccess.Checked)]
public sealed record FailedMessageView(
    Guid Id, Guid RequestId, string TrackingCode, long Version, string Template, MessageChannel Channel, Moment QueuedAt, Moment FailedAt,
    MessageFailure Failure, string? FailureDetail)
{
    public static FailedMessageView Of(FailedMessage failed, DateTimeZone zone) => new(
        failed.Row.Message.Id, failed.Row.Request.Id, failed.TrackingCode, failed.Version, failed.Row.Message.Template, failed.Row.Message.Channel,
        Moment.Of(failed.Row.Message.QueuedAt, zone), Moment.Of(failed.Row.Message.Since, zone), failed.Row.Message.Failure!.Value, failed.Row.Message.FailureDetail);
}
