using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Requests;

/// <summary>Refuse a request and say why (K-30, K-36).</summary>
/// <param name="ReasonCodes">Reasons out of the service's list (K-21…K-29).</param>
/// <param name="Text">A reason in own words; one of the two must be there.</param>
public sealed record Reject(IReadOnlyList<string?>? ReasonCodes, string? Text) : IRequestCommand<Reject>
{
    public static RequestAct Act => RequestAct.Reject;

    public static Decision<RequestEvent> Decide(Reject command, RequestState? state, DecisionContext context)
    {
        if (state is null)
        {
            return Rejection.NotFound();
        }

        var service = context.ServiceOf(state);
        var check = new ShapeCheck();
        var codes = Codes(check, command.ReasonCodes ?? [], service.Approval?.Reasons ?? [], state.Applicant.SenderKind);
        var text = check.OptionalText("text", command.Text, service.Limits.Reason);
        if (check.Fails(out var rejection))
        {
            return rejection;
        }

        if (codes.Count == 0 && text is null)
        {
            check.Add("reasonCodes", FieldErrorCodes.Required);
            check.Fails(out var empty);
            return empty!;
        }

        if (state.Refusal is { } standing && standing.ReasonCodes.Equals(codes) && standing.Text == text)
        {
            return Decision<RequestEvent>.Nothing;
        }

        return state.Status == RequestStatus.AwaitingApproval
            ? new RequestRejected(context.Actor, context.NextAt(state), codes, state.Applicant.Id, text)
            : LifeCycle.Wrong(RejectionCodes.NotAwaitingApproval, state);
    }

    /// <summary>Each reason once, and of those only that a sender of this kind can be told (K-31).</summary>
    private static ValueList<string> Codes(ShapeCheck check, IReadOnlyList<string?> sent, ValueList<ReasonDefinition> reasons, SenderKind sender)
    {
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        var allowed = string.Join(", ", reasons.Where(reason => reason.AppliesTo(sender)).Select(reason => reason.Code));
        for (var index = 0; index < sent.Count; index++)
        {
            var field = $"reasonCodes[{index}]";
            if (reasons.FirstOrDefault(reason => reason.Code == sent[index]) is not { } known)
            {
                check.Add(field, FieldErrorCodes.UnknownReason, ("allowed", allowed));
            }
            else if (!known.AppliesTo(sender))
            {
                check.Add(field, FieldErrorCodes.ReasonOfOtherSender, ("allowed", allowed));
            }
            else if (!codes.Add(known.Code))
            {
                check.Add(field, FieldErrorCodes.Repeated);
            }
        }

        return codes.ToValueList();
    }
}
