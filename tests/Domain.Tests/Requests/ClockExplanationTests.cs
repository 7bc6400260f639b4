using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Time;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Requests;

/// <summary>What is told of a clock always agrees with the time that was told before, whatever became of the calendar.</summary>
[Seed("X-07", "I-28")]
public sealed class ClockExplanationTests
{
    private static readonly LocalDate Sunday = new(2022, 4, 24);

    [Fact]
    public void A_running_clock()
    {
        var scenario = Scenario.Submitted().Later(Duration.FromHours(3));
        var explained = Explained(scenario);
        Assert.Equal((ClockStatus.Running, new WorkingSpan(2, WorkingUnit.WorkingDays)), (explained.Status, explained.Limit));
        Assert.Equal(scenario.Now - Morning, explained.Used);
        Agrees(explained);
    }

    [Fact]
    public void Before_a_clock_has_run_and_where_nothing_is_promised_there_is_none()
    {
        Assert.Null(ClockExplanation.Of(Scenario.AwaitingApproval().State!, new DecisionContext(Morning, Actor.Product, Kashan, 1), []));
        Assert.Null(ClockExplanation.Of(Scenario.Approved().State!, new DecisionContext(Morning, Actor.Product, Kashan, 1), []));
    }

    [Theory]
    [InlineData(0, ClockStatus.Met, 0)]
    [InlineData(24, ClockStatus.Met, 8)]
    [InlineData(48, ClockStatus.Met, 16)]
    [InlineData(49, ClockStatus.MetLate, 17)]
    public void An_answered_clock_tells_whether_it_was_in_time_and_what_it_used(int hours, ClockStatus status, int used)
    {
        var scenario = Scenario.InKerman().When(Correspondence, Maryam);
        scenario.Then<RequestSubmitted>();
        scenario.Later(Duration.FromHours(hours)).Given(new Reply("انجام شد.", true), Expert).Later(Duration.FromDays(100));
        var explained = Explained(scenario);
        Assert.Equal((status, Duration.FromHours(used)), (explained.Status, explained.Used));
        Agrees(explained);
    }

    [Fact]
    public void A_clock_that_ended_otherwise()
    {
        Assert.Equal(ClockStatus.Stopped, Explained(Scenario.Submitted().Given(new Withdraw(), Maryam)).Status);
        Assert.Equal(ClockStatus.Missed, Explained(Scenario.Submitted().Later(Duration.FromDays(3))).Status);
        Assert.Equal(ClockStatus.Missed, Explained(Scenario.Submitted().Later(Duration.FromDays(3)).Given(new Withdraw(), Maryam)).Status);
        Assert.Equal(ClockStatus.Met, Explained(Scenario.Answered().Given(new Close(), Expert)).Status);
    }

    [Fact]
    public void A_moved_clock_is_explained_by_the_calendar_that_moved_it()
    {
        var scenario = Scenario.Submitted();
        scenario.WhenTheProduct(MovedDeadline.Decide, Closed(Sunday)).Then<RequestDeadlineMoved>();
        var explained = Explained(scenario, Closed(Sunday), Kerman.Calendar);
        Assert.Equal(CalendarDayKind.Closed, explained.Deadline!.Days[1].Day.Kind);
        Assert.Equal(new ChangedDay(Sunday, "آلودگی هوا", "Air pollution"), Assert.Single(Assert.Single(explained.Clock.Moves).Days));
        Agrees(explained);
    }

    [Fact]
    public void What_had_run_out_or_was_answered_before_the_change_is_explained_by_what_was_known_then()
    {
        foreach (var scenario in new[] { Scenario.Submitted().Later(Duration.FromDays(3)), Scenario.Answered() })
        {
            var explained = Explained(scenario, Closed(Sunday), Kerman.Calendar);
            Assert.DoesNotContain(explained.Deadline!.Days, day => day.Day.Kind == CalendarDayKind.Closed);
            Agrees(explained);
        }
    }

    [Fact]
    public void What_would_have_moved_into_the_past_is_explained_by_what_was_known_then()
    {
        var scenario = Scenario.Submitted();
        var closed = Closed(Sunday, Sunday.PlusDays(1));
        scenario.WhenTheProduct(MovedDeadline.Decide, closed).Then<RequestDeadlineMoved>();
        scenario.Later(Duration.FromHours(60)).WhenTheProduct(MovedDeadline.Decide).ThenNothing();
        Agrees(Explained(scenario, Kerman.Calendar, closed, Kerman.Calendar));
    }

    [Fact]
    public void Where_no_known_calendar_gives_the_time_the_time_is_told_and_no_day()
    {
        var explained = Explained(Scenario.Answered(), Closed(Sunday));
        Assert.Null(explained.Deadline);
        Assert.Equal(explained.Clock.Due, explained.Due);
    }

    [Fact]
    public void A_paused_clock_is_explained_as_if_the_applicant_wrote_now()
    {
        var scenario = Scenario.In(Kerman, service => service with { Waiting = WaitingRule.Pauses }).Given(Correspondence, Maryam)
            .Later(Duration.FromMinutes(119)).Given(new Reply("چه سالی؟"), Expert).Later(Duration.FromHours(1));
        var explained = Explained(scenario);
        Assert.Equal((ClockStatus.Paused, Duration.FromHours(2)), (explained.Status, explained.Used));
        Assert.Equal(Duration.FromMinutes(61), explained.Deadline!.Days[0].Paused.Aggregate(Duration.Zero, (sum, pause) => sum + pause.Duration));
        Assert.Equal(Morning + Duration.FromDays(2) + Duration.FromMinutes(61), explained.Due);

        // And so it is when the applicant does.
        scenario.Given(new Reply("۱۴۰۰"), Maryam);
        Agrees(Explained(scenario));
        Assert.Equal(explained.Due, scenario.State!.AnswerDue);
    }

    [Fact]
    [Seed("I-29", "I-30")]
    public void The_clock_of_a_step_is_moved_and_explained_by_its_own_limit_also_after_the_next_step()
    {
        var promised = StepScenario.Iums with { Services = [.. StepScenario.Iums.Services.Select(service => service with { AnswerWithin = new(2, WorkingUnit.WorkingDays) })] };
        var scenario = new Scenario(promised).Given(StepScenario.Charge, Maryam).Given(new TakeStep("issueInvoice"), Maryam)
            .Later(StepScenario.SeventyTwoWorkingHours).Given(new TakeStep("invoiceNotIssued"), Maryam);
        var closed = new WorkingCalendar(
            promised.Calendar.Zone, promised.Calendar.Week, [new Closure(scenario.Now.InZone(promised.Calendar.Zone).Date.PlusDays(1), "آلودگی هوا", "Air pollution")]);
        scenario.WhenTheProduct(MovedDeadline.Decide, closed).Then<RequestDeadlineMoved>();
        scenario.Given(new TakeStep("returnToApplicant", "شرکت فاکتور را صادر می‌کند."), Expert);

        var explained = ClockExplanation.Of(scenario.State!, new DecisionContext(scenario.Now, Actor.Product, promised, 1), [closed, promised.Calendar])!;
        Assert.Equal((ClockStatus.Met, new WorkingSpan(2, WorkingUnit.WorkingDays)), (explained.Status, explained.Limit));
        Agrees(explained);
    }

    private static ClockExplanation Explained(Scenario scenario, params WorkingCalendar[] calendars)
    {
        var known = calendars.Length == 0 ? [Kerman.Calendar] : calendars;
        return ClockExplanation.Of(scenario.State!, new DecisionContext(scenario.Now, Actor.Product, Kerman, 1) { Calendar = known[0] }, known)!;
    }

    /// <summary>The days add up to the promise and end when the answer is due.</summary>
    private static void Agrees(ClockExplanation explained)
    {
        Assert.Equal(explained.Clock.Due, explained.Deadline!.End);
        Assert.Equal(explained.Deadline.OfficeTime, explained.Deadline.Days.Aggregate(Duration.Zero, (sum, day) => sum + day.CountedTime));
    }
}
