using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Messages;

/// <summary>What a person is told of a turn of their request (K-35, K-36, E-33, I-34): one message a turn, however many events it has.</summary>
public static class TurnMessage
{
    /// <summary>The events of a turn and, where it is told, its messages, one by each channel: they are appended together, so that none is without the other.</summary>
    /// <param name="before">The request before the turn; null for a submission.</param>
    /// <param name="events">The turn.</param>
    /// <param name="context">What it was decided by; gives the message its id.</param>
    public static ValueList<RequestEvent> With(RequestState? before, ValueList<RequestEvent> events, DecisionContext context)
    {
        if (events.Count == 0)
        {
            return events;
        }

        var after = events.Aggregate(before, RequestState.Fold)!;
        return [.. events, .. events.Reverse().Select(turn => Of(turn, after, context).ToList()).FirstOrDefault(messages => messages.Count > 0) ?? []];
    }

    private static IEnumerable<RequestMessageQueued> Of(RequestEvent turn, RequestState after, DecisionContext context)
    {
        if (TemplateOf(turn, after, context.Organisation) is not { } key || context.Organisation.Message(key) is not { Text: { } text } template)
        {
            yield break;
        }

        var values = new MessageValues(turn, after, context.Organisation, Languages.Persian);
        if (MobileNumber.Normalise(template.To is { } field && values.Raw(field) is { } own ? own : after.Applicant.Mobile) is { } mobile)
        {
            yield return new RequestMessageQueued(
                Actor.Product, after.LastEventAt, context.MessageId, key, MessageChannel.Sms, mobile, MessagePlaceholders.Fill(text.Fa, values.Of), "fa", after.Applicant.Id);
        }

        if (template.Email is { } email && values.Raw(email.To) is { Length: > 0 } address)
        {
            yield return new RequestMessageQueued(
                Actor.Product, after.LastEventAt, EmailId(context.MessageId), key, MessageChannel.Email, address, MessagePlaceholders.Fill(email.Text.Fa, values.Of), "fa", after.Applicant.Id,
                Subject: MessagePlaceholders.Fill(email.Subject.Fa, values.Of));
        }
    }

    /// <summary>The id of the e-mail beside a short message: the same whenever the turn is decided anew, and another than that one's.</summary>
    private static Guid EmailId(Guid messageId)
    {
        var bytes = messageId.ToByteArray(bigEndian: true);
        bytes[^1] ^= 1;
        return new Guid(bytes, bigEndian: true);
    }

    private static string? TemplateOf(RequestEvent turn, RequestState after, OrganisationDefinition organisation) => turn switch
    {
        RequestStepTaken step => organisation.Service(after.Service)?.Steps?.Transition(step.Transition)?.Message,
        RequestSubmitted => ProductTemplates.Submitted,
        RequestApproved { LetterNumber: not null } => ProductTemplates.Approved,
        RequestApproved => ProductTemplates.ApprovedWithoutLetter,
        RequestRejected => ProductTemplates.Rejected,
        RequestReplied { By.Role: not Role.Applicant } => ProductTemplates.Answered,
        RequestEscalated => ProductTemplates.Escalated,
        _ => null,
    };
}
