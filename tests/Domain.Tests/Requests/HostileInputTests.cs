using FsCheck;
using FsCheck.Fluent;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Requests;

/// <summary>Whatever a client sends gets events or a typed rejection with words, never an exception, and nothing forbidden is stored.</summary>
public sealed class HostileInputTests
{
    private static readonly Gen<string?> Pieces = Gen.Elements<string?>(
        null, "", " ", "a", "سلام", "\u0000", "\uD800", "\uDC00", "📨", "\u202E", "\u2066", "\u200C", "\r\n", "\t", "\u2028", "\uFEFF",
        "it", "head", "legal", "urgent", "156301/843", "2022-04-23", "۱۲۳", "9999-99-99", "illegible", "\\", "\"", "{name}", new string('x', 30_000));

    private static readonly Gen<string?> Inputs = Gen.OneOf(
        Pieces,
        Gen.ArrayOf(Pieces, 4).Select(pieces => (string?)string.Concat(pieces)),
        ArbMap.Default.GeneratorFor<string?>());

    private static readonly Gen<string?[]> Forms = Gen.ArrayOf(Inputs, 9);

    [Fact]
    public void No_submission_throws_or_stores_what_is_forbidden() => Prop
        .ForAll(Forms.ToArbitrary(), form =>
        {
            var fields = new Dictionary<string, string?> { [form[6] ?? "amount"] = form[7] };
            Answered(Submit.Decide(
                new Submit("correspondence", form[0], form[1], form[2], form[3], form[4], form[5], fields, form[8]),
                null,
                new DecisionContext(Morning, Maryam, Kerman, 1, "10025")));
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void No_other_command_throws_or_stores_what_is_forbidden() => Prop
        .ForAll(Forms.ToArbitrary(), form =>
        {
            foreach (var state in new[] { Scenario.AwaitingApproval().State!, Scenario.Approved().State! })
            {
                Try(new Approve(form[0], form[1], form[2]), state);
                Try(new Reject([form[0], form[1]], form[2]), state);
                Try(new Reply(form[0], form[1] is null), state);
                Try(new AddNote(form[0]), state);
                Try(new Assign(form[0], null), state);
                Try(new Refer(form[0], form[1]), state);
                Try(new Escalate(form[0]), state);
                Try(new Withdraw(form[0]), state);
                Try(new Close(form[0]), state);
                Try(new Reopen(form[0]), state);
                Try(new RetryMessage(form[0]), state);
            }
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void No_typed_code_number_or_search_throws() => Prop
        .ForAll(Inputs.ToArbitrary(), input =>
        {
            _ = TrackingCode.Parse(input);
            _ = MobileNumber.Normalise(input);
            _ = NationalCode.Normalise(input);
            _ = PersianText.Fold(input ?? "");
        })
        .QuickCheckThrowOnFailure();

    private static void Try<TCommand>(TCommand command, RequestState state)
        where TCommand : IRequestCommand<TCommand> =>
        Answered(TCommand.Decide(command, state, new DecisionContext(Morning, Maryam, Kashan, 1)));

    private static void Answered(Decision<RequestEvent> decision)
    {
        if (decision.IsRejected)
        {
            Assert.NotEmpty(Texts.Of(decision.Rejection, Languages.Persian));
            Assert.All(decision.Rejection.Fields, error => Assert.DoesNotContain('\uD800', error.Field + Texts.Of(error, Languages.English)));
            return;
        }

        foreach (var @event in decision.Events)
        {
            var contract = RequestEventContracts.All.Single(contract => contract.Type == @event.GetType());
            var json = System.Text.Json.JsonSerializer.Serialize(@event, contract.TypeInfo);

            Assert.Equal(@event, System.Text.Json.JsonSerializer.Deserialize(json, contract.TypeInfo));
            Assert.DoesNotContain("\\u0000", json);
            Assert.DoesNotContain('\u202E', json);
            Assert.DoesNotContain("\uFFFD", json.Replace("\\uFFFD", ""));
        }
    }
}
