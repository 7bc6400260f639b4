using System.Text.Json;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Requests;

public sealed class AssignTests
{
    private static readonly PersonReference Ali = new("p-ali", "علی");
    private static readonly PersonReference Sara = new("p-sara", "سارا");

    [Fact]
    public void A_request_is_given_to_a_person_and_then_to_another()
    {
        var scenario = Scenario.Submitted();

        scenario.When(new Assign("p-ali", Ali), Expert).Then(new RequestAssigned(Expert, scenario.Now, Ali));
        scenario.When(new Assign("p-sara", Sara), Expert).Then(new RequestAssigned(Expert, scenario.Now, Sara, Ali));

        Assert.Equal(Sara, scenario.State!.Assignee);
    }

    [Fact]
    public void The_person_must_be_named_and_answer_for_the_unit()
    {
        Scenario.Submitted().When(new Assign(null, null), Expert).ThenWrong(("to", FieldErrorCodes.Required));
        Scenario.Submitted().When(new Assign("p-nobody", null), Expert).ThenWrong(("to", FieldErrorCodes.UnknownPerson));
        Scenario.Submitted().When(new Assign("p\u0000", null), Expert).ThenWrong(("to", FieldErrorCodes.ForbiddenCharacter));
    }

    /// <summary>Nobody answers their own request, whatever posts they hold.</summary>
    [Fact]
    public void The_applicant_cannot_be_the_one_who_answers()
    {
        var applicant = Scenario.Submitted().State!.Applicant;
        Scenario.Submitted().When(new Assign(applicant.Id, new PersonReference(applicant.Id, applicant.Name)), Expert).ThenWrong(("to", FieldErrorCodes.UnknownPerson));
    }

    [Fact]
    public void The_same_person_again_changes_nothing() =>
        Scenario.Submitted().Given(new Assign("p-ali", Ali), Expert).When(new Assign("p-ali", Ali), Expert).ThenNothing();

    [Fact]
    public void Only_an_open_request_is_assigned()
    {
        Scenario.AwaitingApproval().When(new Assign("p-ali", Ali), Expert).ThenConflict(RejectionCodes.RequestNotOpen);
        Scenario.Rejected().When(new Assign("p-ali", Ali), Expert).ThenConflict(RejectionCodes.RequestNotOpen);
        Scenario.Closed().When(new Assign("p-ali", Ali), Expert).ThenConflict(RejectionCodes.RequestNotOpen);
    }

    [Theory]
    [InlineData("""{ "to": "p-ali", "person": { "id": "p-ali", "name": "دروغ" } }""")]
    [InlineData("""{ "To": "p-ali", "Person": { "Id": "p-ali", "Name": "دروغ" } }""")]
    public void Who_the_person_is_a_client_cannot_say(string json)
    {
        var command = JsonSerializer.Deserialize<Assign>(json, JsonSerializerOptions.Web)!;

        Assert.Equal(new Assign("p-ali", null), command);
    }

    [Fact]
    public void There_must_be_a_request() =>
        Scenario.InKerman().When(new Assign("p-ali", Ali), Expert).ThenRejected(RejectionKind.NotFound, RejectionCodes.RequestNotFound);
}
