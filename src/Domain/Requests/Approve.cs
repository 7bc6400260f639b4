using NodaTime;
using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Requests;

/// <summary>Accept a request and hand it to its unit (K-34).</summary>
/// <param name="LetterNumber">The registered letter's number, as the service's pattern says (K-41).</param>
/// <param name="LetterDate">The letter's date, <c>2022-04-25</c> or Jalali <c>1401/02/05</c>; not in the future and not a century ago.</param>
/// <param name="OfficeTrackingNumber">The office system's tracking number (K-40).</param>
public sealed record Approve(string? LetterNumber, string? LetterDate, string? OfficeTrackingNumber) : IRequestCommand<Approve>
{
    private const int OldestLetterYears = 100;

    public static RequestAct Act => RequestAct.Approve;

    public static Decision<RequestEvent> Decide(Approve command, RequestState? state, DecisionContext context)
    {
        if (state is null)
        {
            return Rejection.NotFound();
        }

        var service = context.ServiceOf(state);
        var at = context.NextAt(state);
        var letter = new RequestApproval(null, null, null, at);
        if (service.Approval?.LetterNumberPattern is { } pattern)
        {
            var check = new ShapeCheck();
            letter = new(
                check.Matching("letterNumber", command.LetterNumber, 50, pattern),
                LetterDateOf(check, command.LetterDate, at.InZone(context.Organisation.Calendar.Zone).Date),
                check.Matching("officeTrackingNumber", command.OfficeTrackingNumber, 50, service.Approval.OfficeTrackingNumberPattern ?? ".+"),
                at);
            if (check.Fails(out var rejection))
            {
                return rejection;
            }
        }

        if (state.Approval is { } standing && standing with { At = at } == letter)
        {
            return Decision<RequestEvent>.Nothing;
        }

        return state.Status == RequestStatus.AwaitingApproval
            ? new RequestApproved(
                context.Actor,
                at,
                letter.LetterNumber,
                letter.LetterDate,
                letter.OfficeTrackingNumber,
                context.AnswerDue(service.LimitOf(service.Steps?.Beginning), at),
                RequestStep.Of(service.Steps?.Beginning))
            : LifeCycle.Wrong(RejectionCodes.NotAwaitingApproval, state);
    }

    private static LocalDate LetterDateOf(ShapeCheck check, string? sent, LocalDate today)
    {
        var date = check.Date("letterDate", sent);
        if (date > today)
        {
            check.Add("letterDate", FieldErrorCodes.DateInFuture);
        }
        else if (date != default && date < today.PlusYears(-OldestLetterYears))
        {
            check.Add("letterDate", FieldErrorCodes.DateTooEarly);
        }

        return date;
    }
}
