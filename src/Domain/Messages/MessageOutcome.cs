using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Messages;

/// <summary>What the product records of a message on its way. What was recorded already, or comes after the end, changes nothing.</summary>
public static class MessageOutcome
{
    /// <summary>The provider took it.</summary>
    public static Decision<RequestEvent> Accepted(RequestState state, DecisionContext context, Guid message, string? providerId, bool uncertain = false) =>
        Find(state, message)?.Status == MessageStatus.Queued
            ? new RequestMessageAccepted(context.Actor, context.NextAt(state), message, providerId, uncertain ? true : null)
            : Decision<RequestEvent>.Nothing;

    /// <summary>It arrived. A receipt may come before the provider's answer has been recorded: who sent the receipt took it.</summary>
    public static Decision<RequestEvent> Delivered(RequestState state, DecisionContext context, Guid message) =>
        Find(state, message)?.IsOpen == true
            ? new RequestMessageDelivered(context.Actor, context.NextAt(state), message)
            : Decision<RequestEvent>.Nothing;

    /// <summary>It will not arrive.</summary>
    public static Decision<RequestEvent> Failed(RequestState state, DecisionContext context, Guid message, MessageFailure why, string? detail, bool uncertain = false) =>
        Find(state, message)?.IsOpen == true
            ? new RequestMessageFailed(context.Actor, context.NextAt(state), message, why, detail, uncertain ? true : null)
            : Decision<RequestEvent>.Nothing;

    private static RequestNotification? Find(RequestState state, Guid message) => state.Notifications.FirstOrDefault(told => told.Id == message);
}
