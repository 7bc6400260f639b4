using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Time;
using ServiceDesk.Domain.Values;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Requests;

/// <summary>Whatever steps a definition has and whatever people press: no request leaves its states, and only what was offered is taken.</summary>
public sealed class StepWalkTests
{
    private static readonly LocalisedText Word = new("واژه", "Word");
    private static readonly Actor Representative = new("p-rep", "نماینده", Role.Representative, "contractor");
    private static readonly Actor[] People = [Maryam, Expert, Representative];

    private static readonly Gen<(StepProcess Steps, (int Transition, int Person, int Hours)[] Walk)> Walks =
        from count in Gen.Choose(2, 6)
        from sides in Gen.ArrayOf(Gen.Elements(StepSide.Applicant, StepSide.Unit, StepSide.Party), count)
        from ways in Gen.ArrayOf(Gen.Zip(Gen.Choose(0, count - 1), Gen.Choose(0, count), (begin, end) => (From: begin, To: end)), 8)
        from hours in Gen.ArrayOf(Gen.Choose(0, 20), ways.Length + count)
        from walk in Gen.ArrayOf(Presses(ways.Length + count), 40)
        select (Process(sides, ways, hours), walk);

    private static Gen<(int Transition, int Person, int Hours)> Presses(int transitions) =>
        from transition in Gen.Choose(0, transitions - 1)
        from person in Gen.Choose(0, 2)
        from hours in Gen.Choose(0, 60)
        select (transition, person, hours);

    [Fact]
    public void No_walk_leaves_the_states_and_only_what_was_offered_is_taken() => Prop
        .ForAll(Walks.ToArbitrary(), walk => Take(walk.Steps, walk.Walk))
        .QuickCheckThrowOnFailure();

    private static void Take(StepProcess steps, (int Transition, int Person, int Hours)[] walk)
    {
        var service = Kerman.Services[0] with { Steps = steps };
        var organisation = Kerman with { Services = [service] };
        var now = Morning;
        var state = RequestState.Fold(Submit.Decide(Samples.Correspondence, null, new DecisionContext(now, Maryam, organisation, 1, "10025")).Events)!;
        foreach (var (index, person, hours) in walk)
        {
            now += Duration.FromHours(hours);
            var (before, transition, actor) = (state, steps.Transitions[index % steps.Transitions.Count], People[person]);
            var decision = TakeStep.Decide(new TakeStep(transition.Key), before, new DecisionContext(now, actor, organisation, 1));
            var offered = LifeCycleIsOpen(before) && steps.From(before.Step!.Key).Contains(transition) && transition.By.Contains(StepSides.Of(actor.Role)!.Value)
                && (transition.Elapsed is not { } elapsed || now >= organisation.Calendar.Add(before.StepSince!.Value, elapsed));
            Assert.Equal(offered, decision.Events.Count > 0);
            state = decision.Events.Aggregate(before, (folded, taken) => RequestState.Fold(folded, taken)!);
            var standing = steps.State(state.Step!.Key);
            Assert.NotNull(standing);
            Assert.Equal((standing.With, standing.Party, standing.IsEnd), (state.Step.With, state.Step.Party, state.Status == RequestStatus.Closed));
        }
    }

    private static bool LifeCycleIsOpen(RequestState state) => state.Status is RequestStatus.AwaitingReply or RequestStatus.InProgress;

    /// <summary>States in a row, so that each is reached, and further ways between them by chance; the last is the end.</summary>
    private static StepProcess Process(StepSide[] sides, (int From, int To)[] ways, int[] hours)
    {
        var states = sides.Select((side, i) => new StepState($"s{i}", Word, StatusColour.Blue, StatusIcon.Clock, side) { Party = side == StepSide.Party ? "contractor" : null })
            .Append(new StepState($"s{sides.Length}", Word, StatusColour.Green, StatusIcon.Archive, null)).ToValueList();
        var row = Enumerable.Range(0, sides.Length).Select(i => (From: i, To: i + 1)).Concat(ways.Where(way => way.From != way.To));
        return new StepProcess("s0", states, row.Select((way, i) =>
            new StepTransition($"t{i}", Word, [$"s{way.From}"], $"s{way.To}", sides[way.From] == StepSide.Party ? [StepSide.Party, StepSide.Applicant] : [sides[way.From]])
            {
                Elapsed = hours[i % hours.Length] > 10 ? new WorkingSpan(hours[i % hours.Length], WorkingUnit.WorkingHours) : null,
            }).ToValueList());
    }
}
