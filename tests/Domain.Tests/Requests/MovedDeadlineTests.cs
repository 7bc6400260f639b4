using NodaTime;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Requests;

[Seed("X-07")]
public sealed class MovedDeadlineTests
{
    private static readonly Instant Due = Morning + Duration.FromDays(2);
    private static readonly LocalDate Sunday = new(2022, 4, 24);

    [Fact]
    public void A_closure_announced_later_moves_a_running_clock_and_says_why()
    {
        var scenario = Scenario.Submitted();
        scenario.WhenTheProduct(MovedDeadline.Decide, Closed(Sunday)).Then(
            new RequestDeadlineMoved(Actor.Product, scenario.Now, Due, Due + Duration.FromDays(1), [new ChangedDay(Sunday, "آلودگی هوا", "Air pollution")]));
        Assert.Equal(Due + Duration.FromDays(1), scenario.State!.AnswerDue);

        // Said once.
        scenario.WhenTheProduct(MovedDeadline.Decide, Closed(Sunday)).ThenNothing();
    }

    [Fact]
    public void What_is_opened_again_moves_it_back()
    {
        var scenario = Scenario.Submitted();
        scenario.WhenTheProduct(MovedDeadline.Decide, Closed(Sunday)).Then<RequestDeadlineMoved>();
        scenario.WhenTheProduct(MovedDeadline.Decide).Then<RequestDeadlineMoved>();
        Assert.Equal(Due, scenario.State!.AnswerDue);
    }

    [Fact]
    public void Never_into_the_past()
    {
        var scenario = Scenario.Submitted();
        scenario.WhenTheProduct(MovedDeadline.Decide, Closed(Sunday, Sunday.PlusDays(1))).Then<RequestDeadlineMoved>();
        scenario.Later(Duration.FromHours(60)).WhenTheProduct(MovedDeadline.Decide).ThenNothing();
    }

    [Fact]
    public void A_clock_that_has_run_out_or_was_stopped_never_changes()
    {
        Scenario.Submitted().Later(Duration.FromDays(3)).WhenTheProduct(MovedDeadline.Decide, Closed(Sunday)).ThenNothing();
        Scenario.Answered().WhenTheProduct(MovedDeadline.Decide, Closed(Sunday)).ThenNothing();
        Scenario.Closed().WhenTheProduct(MovedDeadline.Decide, Closed(Sunday)).ThenNothing();
        Scenario.AwaitingApproval().WhenTheProduct(MovedDeadline.Decide, Closed(Sunday)).ThenNothing();

        var late = Scenario.Submitted().Later(Duration.FromDays(3));
        late.WhenTheProduct(MissedDeadline.Decide).Then<RequestOverdue>();
        late.WhenTheProduct(MovedDeadline.Decide, Closed(Sunday)).ThenNothing();
    }

    [Fact]
    public void A_closure_outside_the_time_moves_nothing() =>
        Scenario.Submitted().WhenTheProduct(MovedDeadline.Decide, Closed(Sunday.PlusDays(20))).ThenNothing();

    [Fact]
    public void A_clock_that_starts_now_knows_what_was_announced_since() => Assert.Equal(
        Due + Duration.FromDays(1),
        ((RequestSubmitted)Submit.Decide(
            Correspondence, null, new DecisionContext(Morning, Maryam, Kerman, 1, Scenario.Code, "+989131111111") { Calendar = Closed(Sunday) }).Events[0]).AnswerDue);

    [Fact]
    public void It_is_told_in_words()
    {
        var scenario = Scenario.Submitted();
        var before = scenario.State!;
        var moved = scenario.WhenTheProduct(MovedDeadline.Decide, Closed(Sunday)).Then<RequestDeadlineMoved>();

        Assert.Equal(
            "«سامانه» (سامانه) موعد پاسخ را از 1401/02/05 10:00:00 به 1401/02/06 10:00:00 برد: 1401/02/04 (آلودگی هوا).",
            RequestEventWords.Describe(moved, before, scenario.State!, Languages.Persian, Kerman));
        Assert.Equal(
            "«سامانه» (system) moved the time of the answer from 2022-04-25 10:00:00 to 2022-04-26 10:00:00.",
            RequestEventWords.Describe(moved with { Days = [] }, before, scenario.State!, Languages.English, Kerman));
        Assert.Contains(new RequestChange("answerDue", "2022-04-25T05:30:00Z", "2022-04-26T05:30:00Z"), RequestChanges.Between(before, scenario.State!));
    }
}
