using ServiceDesk.Domain.Requests;
using ServiceDesk.Projections.Tests.Corpus;

namespace ServiceDesk.Projections.Tests;

/// <summary>Live lists tell a unit that a request has left it; they know that from the events which say so.</summary>
public sealed class HandoverTests
{
    [Fact]
    public void Whatever_changes_the_unit_of_a_request_is_a_handover_and_tells_both_units()
    {
        var moves = RequestCorpus.Lives
            .SelectMany(life => life.Events.Select((e, i) => (Event: e, Before: life.StateAt(i)?.Unit, After: life.StateAt(i + 1)!.Unit)))
            .Where(step => step.Before is not null && (step.Before != step.After || step.Event is IHandover))
            .ToList();
        Assert.Equal([typeof(RequestEscalated), typeof(RequestReferred), typeof(RequestStepTaken)], moves.Select(move => move.Event.GetType()).Distinct().OrderBy(type => type.Name));
        Assert.All(moves, move => Assert.Equal((move.Before, move.After), (Assert.IsAssignableFrom<IHandover>(move.Event).FromUnit, ((IHandover)move.Event).ToUnit)));
    }
}
