using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Messages;

namespace ServiceDesk.Domain.Requests;

/// <summary>Send a message again that has failed, under an id of its own.</summary>
/// <param name="Message">The id of the failed message.</param>
public sealed record RetryMessage(string? Message) : IRequestCommand<RetryMessage>
{
    public static RequestAct Act => RequestAct.RetryMessage;

    public static Decision<RequestEvent> Decide(RetryMessage command, RequestState? state, DecisionContext context)
    {
        if (state is null)
        {
            return Rejection.NotFound();
        }

        var check = new ShapeCheck();
        var id = check.Line("message", command.Message, limit: 40);
        var failed = Guid.TryParseExact(id, "D", out var message) ? state.Notifications.FirstOrDefault(told => told.Id == message) : null;
        if (failed is null && id.Length > 0)
        {
            check.Add("message", FieldErrorCodes.UnknownMessage);
        }

        if (check.Fails(out var rejection))
        {
            return rejection;
        }

        if (state.Notifications.Any(told => told.RetryOf == message))
        {
            return Decision<RequestEvent>.Nothing;
        }

        return failed!.Status == MessageStatus.Failed
            ? new RequestMessageQueued(
                context.Actor, context.NextAt(state), context.MessageId, failed.Template, failed.Channel, failed.To, failed.Text, failed.Language, state.Applicant.Id, failed.Id, failed.Subject)
            : LifeCycle.Wrong(RejectionCodes.MessageNotFailed, state);
    }
}
