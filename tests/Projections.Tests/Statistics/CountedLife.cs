using NodaTime;
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
        foreach (var e in life.Events)
        {
            switch (e)
            {
                case RequestSubmitted submitted:
                    (owedSince, due) = (submitted.ApprovalNeeded ? null : e.At, submitted.AnswerDue);
                    break;
                case RequestApproved approved:
                    (owedSince, due) = (e.At, approved.AnswerDue);
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
                    (Reopened, due) = (true, reopened.AnswerDue);
                    break;
                case RequestReplied { By.Role: not Role.Applicant } when Minutes is null:
                    Minutes = OpenMinutes(calendar, owedSince!.Value, e.At);
                    InTime = due is null ? null : !(e.At > due);
                    break;
            }
        }
    }

    public LocalDate SubmittedOn { get; }

    public string Unit { get; }

    public string Holder => state.Unit;

    public string Service => state.Service;

    public int? Minutes { get; }

    public bool? InTime { get; }

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
