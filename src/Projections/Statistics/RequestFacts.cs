using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Projections.Statistics;

/// <summary>What of a request is counted, as its events say.</summary>
/// <param name="Request">The request itself.</param>
/// <param name="Unit">
/// The unit that the request counts for: the one that it was addressed to; after a referral the one that it was referred to, until a unit has first replied.
/// An escalation does not move it: the silence stays with the unit that was silent, whoever answers then.
/// </param>
/// <param name="OwedSince">When a unit first came to owe a reply: at the submission, or where approval comes first, at the approval; null until then.</param>
/// <param name="FirstReply">The first reply of a unit, final or not, in words or by a step that it took; null until there is one.</param>
public sealed record RequestFacts(RequestState Request, string Unit, Instant? OwedSince, FirstReply? FirstReply)
{
    /// <summary>The facts after one more event.</summary>
    public static RequestFacts Fold(RequestFacts? before, RequestEvent e)
    {
        var after = RequestState.Fold(before?.Request, e)!;
        if (before is null)
            return new RequestFacts(after, after.Unit, after.AwaitingSince, null);
        // A step that replies and goes on to another unit is the reply of the unit that took it.
        var reply = before.FirstReply ?? FirstReplyBetween(before.Request, e);
        var unit = reply is null && after.EscalatedAt is null ? after.Unit : before.Unit;
        return new RequestFacts(after, unit, before.OwedSince ?? after.AwaitingSince, reply);
    }

    /// <summary>The unit owed a reply and gave one, in words or by a step that it took.</summary>
    private static FirstReply? FirstReplyBetween(RequestState before, RequestEvent e) =>
        before.Status == RequestStatus.AwaitingReply && e is (RequestReplied or RequestStepTaken) && StepSides.Of(e.By.Role) == StepSide.Unit
            ? new FirstReply(e.At, before.AnswerDue is { } due ? e.At <= due : null)
            : null;
}
