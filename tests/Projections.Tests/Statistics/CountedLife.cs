using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Time;
using ServiceDesk.Projections.Tests.Corpus;

namespace ServiceDesk.Projections.Tests.Statistics;

/// <summary>What a request adds to the numbers, read off its events one by one: slowly, and in another way than the read model does it.</summary>
internal sealed class CountedLife
{
    private readonly RequestState state;

    public CountedLife(Life life)
    {
        state = life.State!;
        var calendar = life.Organisation.Calendar;
        SubmittedOn = state.SubmittedAt.InZone(calendar.Zone).Date;
        Unit = state.SubmittedTo;
        Instant? owedSince = null, due = null;
        var owing = false;
        foreach (var e in life.Events)
        {
            switch (e)
            {
                case RequestSubmitted submitted:
                    if (!submitted.ApprovalNeeded)
                        Enter(submitted.Step, e.At, submitted.AnswerDue);
                    break;
                case RequestApproved approved:
                    Enter(approved.Step, e.At, approved.AnswerDue);
                    break;
                case RequestDeadlineMoved moved:
                    due = moved.To;
                    break;
                case RequestReferred referred when Minutes is null && !Escalated:
                    Unit = referred.ToUnit;
                    break;
                case RequestEscalated:
                    Escalated = true;
                    break;
                case RequestReopened reopened:
                    // Closed before anybody replied: the clock begins anew.
                    Reopened = true;
                    Enter(reopened.Step, e.At, reopened.AnswerDue);
                    break;
                case RequestReplied { By.Role: Role.Expert or Role.Head }:
                    Reply(e.At);
                    break;
                case RequestStepTaken taken:
                    if (e.By.Role is Role.Expert or Role.Head)
                        Reply(e.At);
                    if (Minutes is null && !Escalated)
                        Unit = taken.ToUnit;
                    Enter(taken.To, e.At, taken.AnswerDue);
                    break;
            }
        }

        void Enter(RequestStep? step, Instant at, Instant? answerDue)
        {
            owing = step is null or { With: StepSide.Unit };
            (owedSince, due) = (owing ? owedSince ?? at : owedSince, answerDue);
        }

        void Reply(Instant at)
        {
            if (!owing || Minutes is not null)
                return;
            Minutes = OpenMinutes(calendar, owedSince!.Value, at);
            InTime = due is null ? null : !(at > due);
        }
    }

    public LocalDate SubmittedOn { get; }

    public string Unit { get; }

    public string Holder => state.Unit;

    public string Service => state.Service;

    public int? Minutes { get; private set; }

    public bool? InTime { get; private set; }

    public bool Escalated { get; }

    public bool Reopened { get; }

    public bool Corrects => state.Corrects is not null;

    public bool Is(RequestStatus status) => state.Status == status;

    public bool IsOpen => state.Status is RequestStatus.AwaitingApproval or RequestStatus.AwaitingReply or RequestStatus.InProgress;

    public bool IsOverdue(Instant now) => state.IsOverdue(now);

    /// <summary>Second by second would be slower still: the parts of each day's hours that are between the two instants.</summary>
    private static int OpenMinutes(WorkingCalendar calendar, Instant from, Instant to)
    {
        var open = Duration.Zero;
        for (var date = from.InZone(calendar.Zone).Date; date <= to.InZone(calendar.Zone).Date; date = date.PlusDays(1))
            foreach (var hours in calendar.On(date).Hours)
            {
                var begin = Instant.Max(from, calendar.Zone.AtLeniently(date.At(hours.From)).ToInstant());
                var end = Instant.Min(to, calendar.Zone.AtLeniently(date.At(hours.To)).ToInstant());
                open += begin < end ? end - begin : Duration.Zero;
            }
        return (int)(open.BclCompatibleTicks / TimeSpan.TicksPerMinute);
    }
}
