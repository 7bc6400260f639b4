using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Tests.Requests;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Messages;

/// <summary>What becomes of a message, each said once; a failed one can be sent again once.</summary>
public sealed class MessageOutcomeTests
{
    private static readonly Guid Id = Guid.Parse("00000000-0000-4000-8000-000000000001");
    private static readonly Guid Another = Guid.Parse("00000000-0000-4000-8000-000000000002");

    private static readonly DecisionContext Context = new(Morning, Actor.Product, Kerman, 1) { MessageId = Another };

    private static RequestState Queued => RequestState.Fold(
        Scenario.Submitted().State, new RequestMessageQueued(Actor.Product, Morning, Id, "answered", MessageChannel.Sms, "+989131111111", "متن", "fa", Maryam.Id))!;

    [Fact]
    public void A_message_is_accepted_once_and_then_delivered_once()
    {
        var accepted = Take(Queued, state => MessageOutcome.Accepted(state, Context, Id, "7"));
        Assert.Equal((MessageStatus.Accepted, "7"), (accepted.Notifications[0].Status, accepted.Notifications[0].ProviderId));
        Nothing(MessageOutcome.Accepted(accepted, Context, Id, "8"));

        var delivered = Take(accepted, state => MessageOutcome.Delivered(state, Context, Id));
        Assert.Equal((MessageStatus.Delivered, "7"), (delivered.Notifications[0].Status, delivered.Notifications[0].ProviderId));
        Nothing(MessageOutcome.Delivered(delivered, Context, Id));
        Nothing(MessageOutcome.Failed(delivered, Context, Id, MessageFailure.NotDelivered, null));
    }

    [Fact]
    public void A_receipt_before_the_providers_answer_counts_and_the_answer_then_changes_nothing()
    {
        var delivered = Take(Queued, state => MessageOutcome.Delivered(state, Context, Id));
        Assert.Equal(MessageStatus.Delivered, delivered.Notifications[0].Status);
        Nothing(MessageOutcome.Accepted(delivered, Context, Id, "7"));
    }

    [Fact]
    public void Another_requests_message_changes_nothing()
    {
        Nothing(MessageOutcome.Accepted(Queued, Context, Another, "7"));
        Nothing(MessageOutcome.Delivered(Queued, Context, Another));
        Nothing(MessageOutcome.Failed(Queued, Context, Another, MessageFailure.Refused, null));
    }

    [Fact]
    public void A_failed_message_is_sent_again_once_under_another_id()
    {
        var failed = Take(Queued, state => MessageOutcome.Failed(state, Context, Id, MessageFailure.Refused, "400"));
        Assert.Equal((MessageFailure.Refused, "400"), (failed.Notifications[0].Failure!.Value, failed.Notifications[0].FailureDetail));

        var again = Take(failed, state => RetryMessage.Decide(new RetryMessage($"{Id}"), state, Context));
        Assert.Equal((Another, MessageStatus.Queued, "متن", Id), (again.Notifications[1].Id, again.Notifications[1].Status, again.Notifications[1].Text, again.Notifications[1].RetryOf!.Value));
        Nothing(RetryMessage.Decide(new RetryMessage($"{Id}"), again, Context with { MessageId = Guid.NewGuid() }));
    }

    [Fact]
    public void What_has_not_failed_is_not_sent_again()
    {
        var standing = RetryMessage.Decide(new RetryMessage($"{Id}"), Queued, Context).Rejection!;
        Assert.Equal((RejectionKind.Conflict, RejectionCodes.MessageNotFailed), (standing.Kind, standing.Code));
        var unknown = RetryMessage.Decide(new RetryMessage($"{Another}"), Queued, Context).Rejection!;
        Assert.Equal(("message", FieldErrorCodes.UnknownMessage), (unknown.Fields[0].Field, unknown.Fields[0].Code));
        var missing = RetryMessage.Decide(new RetryMessage(null), Queued, Context).Rejection!;
        Assert.Equal(("message", FieldErrorCodes.Required), (missing.Fields[0].Field, missing.Fields[0].Code));
    }

    private static RequestState Take(RequestState state, Func<RequestState, Decision<RequestEvent>> decide) => RequestState.Fold(state, Assert.Single(decide(state).Events))!;

    private static void Nothing(Decision<RequestEvent> decision)
    {
        Assert.False(decision.IsRejected);
        Assert.Empty(decision.Events);
    }
}
