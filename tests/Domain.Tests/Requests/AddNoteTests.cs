using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Requests;

public sealed class AddNoteTests
{
    [Fact]
    public void A_note_is_kept_and_changes_nothing_else()
    {
        var scenario = Scenario.Submitted();
        var before = scenario.State!;

        scenario.When(new AddNote("با واحد مالی هماهنگ شود"), Expert)
            .Then(new RequestNoteAdded(Expert, scenario.Now, "با واحد مالی هماهنگ شود", Maryam.Id));

        Assert.Equal(
            before with { Notes = [new(Expert, "با واحد مالی هماهنگ شود", scenario.Now)], Version = 2, LastEventAt = scenario.Now },
            scenario.State);
    }

    [Fact]
    public void A_request_takes_notes_after_its_end() =>
        Scenario.Closed().When(new AddNote("بایگانی شد"), Expert).Then<RequestNoteAdded>();

    [Theory]
    [InlineData(null, FieldErrorCodes.Required)]
    [InlineData("a\u0007b", FieldErrorCodes.ForbiddenCharacter)]
    public void A_note_has_a_text(string? text, string code) =>
        Scenario.Submitted().When(new AddNote(text), Expert).ThenWrong(("text", code));

    [Fact]
    public void A_note_has_a_limit() =>
        Scenario.Submitted().When(new AddNote(new string('ن', 20_001)), Expert).ThenWrong(("text", FieldErrorCodes.TooLong));

    [Fact]
    public void The_same_note_again_changes_nothing() =>
        Scenario.Submitted().Given(new AddNote("یک"), Expert).When(new AddNote("یک"), Expert).ThenNothing();

    [Fact]
    public void There_must_be_a_request() =>
        Scenario.InKerman().When(new AddNote("یک"), Expert).ThenRejected(RejectionKind.NotFound, RejectionCodes.RequestNotFound);
}
