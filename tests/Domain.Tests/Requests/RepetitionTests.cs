using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Requests;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Requests;

/// <summary>Whatever happened before: a command that was accepted, sent again, adds nothing; and time never runs back.</summary>
public sealed class RepetitionTests
{
    /// <summary>A decision about a state at an instant, under the name of its command.</summary>
    private sealed record Step(string Name, Func<RequestState?, Instant, Decision<RequestEvent>> Decide)
    {
        public override string ToString() => Name;
    }

    private static readonly ServiceDesk.Domain.Catalogue.OrganisationDefinition Organisation = Kashan with
    {
        Services =
        [
            .. Kashan.Services.Select(service => service with
            {
                AnswerWithin = new(2, ServiceDesk.Domain.Time.WorkingUnit.WorkingDays),
                Escalation = new("presidency"),
            }),
        ],
    };

    private static readonly Gen<Step> Steps = Gen.Elements(
        Of(Approval, Approver),
        Of(Approval with { LetterNumber = "1/2" }, Approver),
        Of(new Reject(["receiver_title_missing"], null), Approver),
        Of(new Reply("یک"), Maryam),
        Of(new Reply("دو"), Expert),
        Of(new Reply("دو", true), Expert),
        Of(new AddNote("یادداشت"), Expert),
        Of(new AddNote("یادداشت دیگر"), Head),
        Of(new Assign("p-ali", new("p-ali", "علی")), Expert),
        Of(new Refer("education", "آموزشی است"), Expert),
        Of(new Refer("it", "برگشت"), Expert),
        Of(new Escalate(), Maryam),
        Of(new Withdraw(), Maryam),
        Of(new Close("تمام"), Expert),
        Of(new Reopen("دوباره"), Maryam));

    private static readonly Gen<(Step Step, int Hours)[]> Lives =
        from step in Gen.ArrayOf(Gen.Zip(Steps, Gen.Choose(-5, 60), (step, hours) => (step, hours)), 25)
        select step;

    [Fact]
    public void Repeating_an_accepted_command_yields_no_event_and_time_never_runs_back() => Prop
        .ForAll(Lives.ToArbitrary(), life =>
        {
            var now = Morning;
            var state = Take(Of(Letter, Maryam), null, now);
            foreach (var (step, hours) in life.Prepend((Of(Approval, Approver), 1)))
            {
                now += Duration.FromHours(hours);
                state = Take(step, state, now);
            }

            return state.Version > 0;
        })
        .QuickCheckThrowOnFailure();

    /// <summary>Takes a step twice; the second time nothing may be new.</summary>
    private static RequestState Take(Step step, RequestState? before, Instant now)
    {
        var decision = step.Decide(before, now);
        if (decision.IsRejected)
        {
            Assert.True(decision.Rejection.Kind is RejectionKind.Conflict, $"{step}: {decision.Rejection}");
            return before!;
        }

        var after = decision.Events.Aggregate(before, RequestState.Fold)!;
        var again = step.Decide(after, now + Duration.FromSeconds(1));
        Assert.False(again.IsRejected, $"{step} repeated: {again.Rejection}");
        Assert.Empty(again.Events);
        Assert.True(before is null || after.LastEventAt >= before.LastEventAt);
        Assert.Equal((before?.Version ?? 0) + decision.Events.Count, after.Version);
        return after;
    }

    private static Step Of<TCommand>(TCommand command, Actor actor)
        where TCommand : IRequestCommand<TCommand> => new(
            command.ToString()!,
            (state, now) => TCommand.Decide(command, state, new DecisionContext(now, actor, Organisation, 1, "10025") { Files = new Dictionary<string, UploadedFile> { [LetterFile.Id] = LetterFile } }));
}
