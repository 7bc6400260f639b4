using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Time;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Requests;

/// <summary>Where a service says so the clock stands still while the applicant is in turn, and runs on with what was left.</summary>
[Seed("X-07")]
public sealed class PausedClockTests
{
    private static readonly Instant Due = Morning + Duration.FromDays(2);

    /// <summary>Asked after two hours of the office.</summary>
    private static Scenario Asked() => Submitted().Later(Duration.FromMinutes(119)).Given(new Reply("چه سالی؟"), Expert);

    private static Scenario Submitted() => Scenario.In(Kerman, service => service with { Waiting = WaitingRule.Pauses }).Given(Correspondence, Maryam);

    [Fact]
    public void A_question_pauses_the_clock_and_the_event_says_so()
    {
        var scenario = Submitted().Later(Duration.FromHours(2));
        scenario.When(new Reply("چه سالی؟"), Expert).Then(new RequestReplied(Expert, scenario.Now, "چه سالی؟", false, Maryam.Id, Clock: ClockChange.Pauses));

        var state = scenario.State!;
        Assert.Equal((RequestStatus.InProgress, null, null), (state.Status, state.AnswerDue, state.AwaitingSince));
        Assert.Equal((scenario.Now, Due, Morning), (state.PausedSince, state.Clock!.Due, state.Clock.Start));
    }

    [Fact]
    [Seed("I-19", "E-35")]
    public void The_applicants_message_resumes_it_with_what_was_left()
    {
        // Asked on Saturday at 12, answered on Monday at 9: four, eight and one hours of the office did not count.
        var scenario = Asked();
        scenario.Later(Morning + Duration.FromHours(47) - scenario.Now);
        var replied = scenario.When(new Reply("۱۴۰۰"), Maryam).Then<RequestReplied>();

        Assert.Equal((ClockChange.Resumes, Due + Duration.FromDays(1) + Duration.FromHours(5)), (replied.Clock, replied.AnswerDue));
        Assert.Equal((replied.AnswerDue, scenario.Now, RequestStatus.AwaitingReply), (scenario.State!.AnswerDue, scenario.State.AwaitingSince, scenario.State.Status));
        Assert.Null(scenario.State.PausedSince);
    }

    [Fact]
    public void More_words_of_either_change_nothing_of_it()
    {
        var scenario = Asked();
        var before = scenario.State!.Clock;
        scenario.Given(new Reply("و کدام ماه؟"), Expert);
        Assert.Equal(before, scenario.State!.Clock);

        scenario.Given(new Reply("۱۴۰۰"), Maryam);
        var running = scenario.State!.Clock;
        scenario.Given(new Reply("مهر"), Maryam);
        Assert.Equal(running, scenario.State!.Clock);
    }

    [Fact]
    public void A_final_answer_stops_it_also_while_it_is_paused_and_the_next_message_starts_a_new_one()
    {
        var scenario = Asked().Given(new Reply("انجام شد.", true), Expert);
        Assert.Equal(new RequestClockEnd(scenario.State!.LastEventAt, Answered: true), scenario.State.Clock!.End);

        var replied = scenario.When(new Reply("کار نمی‌کند"), Maryam).Then<RequestReplied>();
        Assert.Null(replied.Clock);
        Assert.Equal(scenario.Now + Duration.FromDays(2), replied.AnswerDue);
        Assert.Empty(scenario.State!.Clock!.Pauses);
    }

    [Fact]
    public void What_is_paused_is_not_late_not_moved_and_not_escalated()
    {
        var scenario = Asked().Later(Duration.FromDays(30));
        scenario.WhenTheProduct(MissedDeadline.Decide).ThenNothing();
        scenario.WhenTheProduct(MovedDeadline.Decide, Closed(new LocalDate(2022, 4, 24))).ThenNothing();
        scenario.When(new Escalate(), Maryam).ThenConflict(RejectionCodes.NotAwaitingReply);
        Assert.False(scenario.State!.IsOverdue(scenario.Now));
    }

    [Fact]
    [Seed("E-37", "X-08")]
    public void Silence_after_it_runs_on_is_escalated_when_the_time_that_was_left_is_over()
    {
        var scenario = Asked();
        var resumed = scenario.Later(Duration.FromDays(7)).Now;
        scenario.Given(new Reply("۱۴۰۰"), Maryam);
        scenario.When(new Escalate(), Maryam).ThenConflict(RejectionCodes.NotYetDue);

        var due = scenario.State!.AnswerDue!.Value;
        scenario.Later(due - scenario.Now).When(new Escalate(), Maryam).ThenConflict(RejectionCodes.NotYetDue);
        var escalated = scenario.Later(Duration.FromHours(1)).When(new Escalate(), Maryam).Then<RequestEscalated>();
        // The question was a reply: the statement begins after it.
        Assert.Equal((resumed, scenario.Now, due), (escalated.NoReplyFrom, escalated.NoReplyUntil, escalated.Due));
        scenario.Later(Duration.FromHours(1)).When(new Escalate("دوباره"), Maryam).ThenNothing();
    }

    [Fact]
    public void It_may_run_out_once_it_runs_on()
    {
        var scenario = Asked().Later(Duration.FromDays(7)).Given(new Reply("۱۴۰۰"), Maryam);
        var due = scenario.State!.AnswerDue!.Value;
        scenario.Later(due - scenario.Now).WhenTheProduct(MissedDeadline.Decide).ThenNothing();
        Assert.Equal(due, scenario.Later(Duration.FromSeconds(1)).WhenTheProduct(MissedDeadline.Decide).Then<RequestOverdue>().Due);
    }

    [Fact]
    public void A_clock_that_has_run_out_is_stopped_late_by_any_reply_and_the_next_has_the_whole_limit()
    {
        var scenario = Submitted().Later(Duration.FromDays(3));
        scenario.When(new Reply("چه سالی؟"), Expert);
        Assert.Null(scenario.Then<RequestReplied>().Clock);
        Assert.Equal(ClockStatus.MetLate, scenario.State!.Clock!.StatusAt(scenario.Now));

        // From Tuesday over the weekend to Saturday.
        Assert.Equal(scenario.Now + Duration.FromDays(4), scenario.When(new Reply("۱۴۰۰"), Maryam).Then<RequestReplied>().AnswerDue);
    }

    [Fact]
    public void It_runs_on_by_the_calendar_that_is_known_then()
    {
        // Sunday was closed meanwhile: it is no part of the pause, nor of what is left.
        var scenario = Asked().Later(Duration.FromHours(44));
        var context = new DecisionContext(scenario.Now, Maryam, Kerman, 1) { Calendar = Closed(new LocalDate(2022, 4, 24)) };
        var replied = (RequestReplied)Reply.Decide(new Reply("۱۴۰۰"), scenario.State, context).Events[0];
        Assert.Equal(context.Calendar.Add(Morning, new WorkingSpan(2, WorkingUnit.WorkingDays), scenario.State!.Clock!.PausesUntil(scenario.Now)), replied.AnswerDue);
        Assert.Equal(ClockChange.Resumes, replied.Clock);
    }

    [Fact]
    public void Where_by_a_changed_calendar_nothing_is_left_the_whole_limit_begins_anew()
    {
        // Counted over a closed Sunday and Monday, which turn out to have been working days after all.
        var closed = Closed(new LocalDate(2022, 4, 24), new LocalDate(2022, 4, 25));
        var start = new DecisionContext(Morning, Maryam, Kerman with { Services = [.. Kerman.Services.Select(service => service with { Waiting = WaitingRule.Pauses })] }, 1, Scenario.Code, "+989131111111");
        var state = RequestState.Fold(Submit.Decide(Correspondence, null, start with { Calendar = closed }).Events)!;
        var asking = start with { Now = Morning + Duration.FromDays(3), Actor = Expert };
        state = RequestState.Fold(state, Reply.Decide(new Reply("چه سالی؟"), state, asking with { Calendar = closed }).Events[0])!;
        Assert.NotNull(state.PausedSince);

        var answering = start with { Now = Morning + Duration.FromDays(4) };
        var replied = (RequestReplied)Reply.Decide(new Reply("۱۴۰۰"), state, answering).Events[0];
        Assert.Equal((null, answering.Now + Duration.FromDays(4)), (replied.Clock, replied.AnswerDue)); // from Wednesday over the weekend to Sunday
    }

    [Fact]
    public void It_is_told_in_words()
    {
        var scenario = Submitted();
        var before = scenario.State!;
        var asked = scenario.When(new Reply("چه سالی؟"), Expert).Then<RequestReplied>();
        Assert.Equal(
            "«محمدعلی نوروزی فر» (کارشناس) پاسخی نوشت که در انتظار متقاضی است؛ تا آن زمان مهلت متوقف است.",
            RequestEventWords.Describe(asked, before, scenario.State!, Languages.Persian, Kerman));
        Assert.Contains(new RequestChange("pausedSince", null, "2022-04-23T05:31:00Z"), RequestChanges.Between(before, scenario.State!));

        before = scenario.State!;
        var resumed = scenario.When(new Reply("۱۴۰۰"), Maryam).Then<RequestReplied>();
        Assert.Equal(
            "«مریم احمدی» (applicant) wrote a message; the time runs on, and the answer is due 2022-04-25 10:00:00.",
            RequestEventWords.Describe(resumed, before, scenario.State!, Languages.English, Kerman));
    }
}
