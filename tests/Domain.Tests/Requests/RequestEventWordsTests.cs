using NodaTime;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Requests;

/// <summary>The audit trail's words, and what it says has changed.</summary>
public sealed class RequestEventWordsTests
{
    [Fact]
    public void A_submission_is_told()
    {
        var (before, @event, after) = Last(Scenario.InKerman().When(Correspondence, Maryam));

        Assert.Equal("«مریم احمدی» (متقاضی) درخواست را برای فناوری اطلاعات ثبت کرد: کد رهگیری 10025.", Persian(@event, before, after));
        Assert.Equal("«مریم احمدی» (applicant) submitted the request to Information Technology: tracking code 10025.", English(@event, before, after));
        Assert.Contains(new RequestChange("status", null, "awaitingReply"), RequestChanges.Between(before, after));
        Assert.Contains(new RequestChange("answerDue", null, "2022-04-25T05:30:00Z"), RequestChanges.Between(before, after));
    }

    [Fact]
    [Seed("K-40")]
    public void An_approval_is_told_with_its_numbers_and_what_it_changed()
    {
        var (before, @event, after) = Last(Scenario.AwaitingApproval().When(Approval, Approver));

        Assert.Equal(
            "«زهرا کریمی» (تاییدکننده) درخواست را تایید کرد: شماره نامه 156301/843، تاریخ نامه 1401/02/03، شماره پیگیری 8568348.",
            Persian(@event, before, after));
        Assert.Equal(
            "«زهرا کریمی» (approver) approved the request: letter number 156301/843, letter date 2022-04-23, tracking number 8568348.",
            English(@event, before, after));
        Assert.Equal(
            [
                new("status", "awaitingApproval", "awaitingReply"),
                new("letterNumber", null, "156301/843"),
                new("letterDate", null, "2022-04-23"),
                new("officeTrackingNumber", null, "8568348"),
            ],
            RequestChanges.Between(before, after));
    }

    [Fact]
    [Seed("K-42")]
    public void A_refusal_is_told_with_its_reasons()
    {
        var (before, @event, after) = Last(Scenario.AwaitingApproval().When(new Reject(["receiver_title_missing", "attachment_missing"], "x"), Approver));

        Assert.Equal(
            "«زهرا کریمی» (تاییدکننده) درخواست را رد کرد: پیوستی که در نامه به آن اشاره شده ضمیمه نشده است؛ عنوان گیرنده در نامه نیامده است.",
            RequestEventWords.Describe(@event, before, after, Languages.Persian, Kashan));
        Assert.Equal(
            "«زهرا کریمی» (approver) rejected the request: attachment_missing; receiver_title_missing.",
            RequestEventWords.Describe(@event, before, after, Languages.English));
        Assert.Contains(new RequestChange("reasonCodes", null, "attachment_missing, receiver_title_missing"), RequestChanges.Between(before, after));
    }

    [Fact]
    public void A_deputys_act_is_told_with_whom_it_was_for()
    {
        var (before, @event, after) = Last(Scenario.Submitted().When(new Reply("بله", true), Expert with { Role = Role.Head, OnBehalfOf = Head.Id, OnBehalfOfName = Head.Name }));

        Assert.Equal("«محمدعلی نوروزی فر» (رئیس واحد، به نیابت از «حسین رضایی») پاسخ نهایی را داد.", Persian(@event, before, after));
        Assert.Equal("«محمدعلی نوروزی فر» (head, on behalf of «حسین رضایی») gave the final answer.", English(@event, before, after));
    }

    [Fact]
    public void A_citizens_message_is_told_as_the_applicants_and_a_units_as_the_units()
    {
        var (before, @event, after) = Last(Scenario.Answered().When(new Reply("نه"), Maryam));
        Assert.Equal("«مریم احمدی» (applicant) wrote a message.", English(@event, before, after));
        Assert.Contains(new RequestChange("messages", "1", "2"), RequestChanges.Between(before, after));

        (before, @event, after) = Last(Scenario.Submitted().When(new Reply("بله", true), Expert));
        Assert.Equal("«محمدعلی نوروزی فر» (کارشناس) پاسخ نهایی را داد.", Persian(@event, before, after));

        (before, @event, after) = Last(Scenario.Submitted().When(new Reply("کدام؟"), Expert));
        Assert.Equal("«محمدعلی نوروزی فر» (expert) wrote a reply; it is not the final answer.", English(@event, before, after));
    }

    [Fact]
    [Seed("E-37")]
    public void An_escalation_is_told_with_its_statement_in_local_time()
    {
        var (before, @event, after) = Last(Scenario.Submitted().Later(Duration.FromDays(3)).When(new Escalate(), Maryam));

        Assert.Equal(
            "«مریم احمدی» (متقاضی) درخواست را از فناوری اطلاعات به رئیس برد: از 1401/02/03 10:00:00 تا 1401/02/06 10:01:00 پاسخی داده نشده است.",
            Persian(@event, before, after));
        Assert.Contains(new RequestChange("unit", "it", "head"), RequestChanges.Between(before, after));
    }

    [Fact]
    public void Every_other_event_is_told_in_both_languages()
    {
        var ali = new Assign("p-ali", new("p-ali", "علی"));
        (Scenario Scenario, string English)[] told =
        [
            (Scenario.Submitted().When(new AddNote("x"), Expert), "«محمدعلی نوروزی فر» (expert) added an internal note."),
            (Scenario.Submitted().When(ali, Expert), "«محمدعلی نوروزی فر» (expert) assigned the request to علی."),
            (Scenario.Submitted().Given(ali, Expert).When(new Assign("p-sara", new("p-sara", "سارا")), Expert), "«محمدعلی نوروزی فر» (expert) assigned the request to سارا instead of علی."),
            (Scenario.Submitted().When(new Refer("finance", "x"), Expert), "«محمدعلی نوروزی فر» (expert) referred the request from Information Technology to Finance."),
            (Scenario.Submitted().When(new Withdraw(), Maryam), "«مریم احمدی» (applicant) withdrew the request."),
            (Scenario.Answered().When(new Close(), Head), "«حسین رضایی» (head) closed the request."),
            (Scenario.Closed().When(new Reopen("x"), Maryam), "«مریم احمدی» (applicant) reopened the request."),
        ];

        foreach (var (scenario, english) in told)
        {
            var (before, @event, after) = Last(scenario);
            Assert.Equal(english, English(@event, before, after));
            Assert.DoesNotContain('{', Persian(@event, before, after));
        }
    }

    [Fact]
    public void Every_event_has_words()
    {
        var submitted = Contracts.EventSamples.Requests[0];
        var before = RequestState.Fold(null, submitted)!;

        Assert.All(Contracts.EventSamples.Requests.Skip(1), @event =>
            Assert.DoesNotContain('{', RequestEventWords.Describe(@event, before, RequestState.Fold(before, @event)!, Languages.Persian)));
    }

    [Fact]
    public void What_people_wrote_is_not_in_the_sentence()
    {
        var (before, @event, after) = Last(Scenario.Submitted().When(new AddNote("محرمانه"), Expert));

        Assert.DoesNotContain("محرمانه", Persian(@event, before, after));
        Assert.DoesNotContain(RequestChanges.Between(before, after), change => change.After == "محرمانه");
    }

    private static string Persian(RequestEvent @event, RequestState? before, RequestState after) =>
        RequestEventWords.Describe(@event, before, after, Languages.Persian, Kerman);

    private static string English(RequestEvent @event, RequestState? before, RequestState after) =>
        RequestEventWords.Describe(@event, before, after, Languages.English, Kerman);

    private static (RequestState? Before, RequestEvent Event, RequestState After) Last(Scenario scenario)
    {
        var before = scenario.State;
        var @event = Assert.Single(scenario.Events);
        return (before, @event, RequestState.Fold(before, @event)!);
    }
}
