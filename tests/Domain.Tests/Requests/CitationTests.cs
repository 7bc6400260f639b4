using NodaTime;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Requests;

/// <summary>A new request that cites an earlier one (E-37's own way, X-08).</summary>
[Seed("E-37", "X-08")]
public sealed class CitationTests
{
    private static readonly Submit Complaint = Correspondence with { Unit = "head", CitedTrackingCode = " ۱۰۰۲۴ " };
    private static readonly Instant Earlier = Morning - Duration.FromDays(7);

    private static readonly EarlierRequest Unanswered = new(
        new Guid("0196a000-0000-7000-8000-000000000001"), "10024", "correspondence", "it", RequestStatus.AwaitingReply, Earlier, Earlier + Duration.FromDays(2));

    [Fact]
    public void The_head_is_told_that_no_reply_stands_between_the_submission_and_the_citation()
    {
        var submitted = Citing(Unanswered).When(Complaint, Maryam).Then<RequestSubmitted>();

        Assert.Equal("10024", submitted.CitedTrackingCode);
        Assert.Equal(new CitedRequest(Unanswered.Id, "10024", "it", Earlier, Morning, Unanswered.AnswerDue), submitted.Cites);
    }

    [Theory]
    [InlineData(RequestStatus.InProgress)]
    [InlineData(RequestStatus.Answered)]
    [InlineData(RequestStatus.Closed)]
    [InlineData(RequestStatus.AwaitingApproval)]
    public void Nothing_is_said_of_silence_where_no_reply_is_owed(RequestStatus status) => Assert.Equal(
        new CitedRequest(Unanswered.Id, "10024", "it"),
        Citing(Unanswered with { Status = status, AwaitingSince = null, AnswerDue = null }).When(Complaint, Maryam).Then<RequestSubmitted>().Cites);

    [Fact]
    public void Only_a_request_of_ones_own_can_be_cited() =>
        Scenario.InKerman().When(Complaint, Maryam).ThenWrong(("citedTrackingCode", FieldErrorCodes.UnknownRequest));

    [Fact]
    public void What_is_no_code_is_said_to_be_none() =>
        Scenario.InKerman().When(Complaint with { CitedTrackingCode = "???" }, Maryam).ThenWrong(("citedTrackingCode", FieldErrorCodes.InvalidTrackingCode));

    [Fact]
    public void The_audit_trail_says_it_in_words()
    {
        var scenario = Citing(Unanswered);
        var submitted = scenario.When(Complaint, Maryam).Then<RequestSubmitted>();

        Assert.EndsWith(
            "It cites the request 10024 at Information Technology: no reply stands from 2022-04-16 10:00:00 until 2022-04-23 10:00:00.",
            RequestEventWords.Describe(submitted, null, scenario.State!, Languages.English, Kerman));
        Assert.EndsWith(
            "به درخواست 10024 در فناوری اطلاعات استناد شده است: از 1401/01/27 10:00:00 تا 1401/02/03 10:00:00 پاسخی داده نشده است.",
            RequestEventWords.Describe(submitted, null, scenario.State!, Languages.Persian, Kerman));
        Assert.Contains(new RequestChange("cites", null, "10024"), RequestChanges.Between(null, scenario.State!));
    }

    private static Scenario Citing(EarlierRequest earlier) => Scenario.InKerman().Knowing(context => context with { Cited = earlier });
}
