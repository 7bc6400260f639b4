using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Requests;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>What the applicant was told by a message, and how that message stands.</summary>
/// <param name="Id">The message's id, as the command to send it again names it.</param>
/// <param name="Template">What it tells, by the key of its template: submitted, approved, rejected, answered, or another of the organisation's.</param>
/// <param name="Channel">What it goes by.</param>
/// <param name="To">The number or the address it goes to.</param>
/// <param name="Text">What it says.</param>
/// <param name="Language">In which language, fa or en.</param>
/// <param name="Parts">How many short messages it takes; 0 for an e-mail.</param>
/// <param name="QueuedAt">When it was written.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Since">Since when it stands so.</param>
/// <param name="Failure">Why it will not arrive; null while it may.</param>
/// <param name="RetryOf">The failed message that it repeats; null where it repeats none.</param>
/// <param name="Subject">The subject of an e-mail; null for a short message.</param>
/// <param name="Uncertain">Whether a try to send it was never answered and may have been taken: an accepted message may then have come twice, a failed one may have come.</param>
[GraphQLName("Notification"), FieldAccess(FieldAccess.Checked)]
public sealed record NotificationView(
    Guid Id, string Template, MessageChannel Channel, string To, string Text, string Language, int Parts, Moment QueuedAt, MessageStatus Status, Moment Since,
    MessageFailure? Failure, Guid? RetryOf, string? Subject, bool Uncertain)
{
    public static NotificationView Of(RequestNotification told, OrganisationDefinition organisation) => new(
        told.Id, told.Template, told.Channel, told.To, told.Text, told.Language, SmsParts.Of(told.Channel, told.Text), Moment.Of(told.QueuedAt, organisation.Calendar.Zone),
        told.Status, Moment.Of(told.Since, organisation.Calendar.Zone), told.Failure, told.RetryOf, told.Subject, told.Uncertain);
}
