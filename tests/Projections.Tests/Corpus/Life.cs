using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Time;
using ServiceDesk.EventStore;

namespace ServiceDesk.Projections.Tests.Corpus;

/// <summary>One request, made by commands that went through rights and decisions.</summary>
internal sealed class Life(OrganisationDefinition organisation, int definitionVersion, Guid id)
{
    private readonly List<RequestEvent> events = [];

    public OrganisationDefinition Organisation => organisation;

    public StreamKey Stream { get; } = new(organisation.Key, id);

    public Guid Id => id;

    public IReadOnlyList<RequestEvent> Events => events;

    public RequestState? State { get; private set; }

    /// <summary>The state after the first events.</summary>
    public RequestState? StateAt(long version) => RequestState.Fold(events.Take((int)version));

    /// <summary>Sends a command; returns whether anything happened.</summary>
    public bool Try<TCommand>(TCommand command, Person person, Instant now, string? trackingCode = null)
        where TCommand : IRequestCommand<TCommand>
    {
        if (RequestRights.Of(person, TCommand.Act, State) is not RequestAccess.Allowed allowed)
            return false;
        return Take(TCommand.Decide(command, State, new DecisionContext(now, allowed.Actor, organisation, definitionVersion, trackingCode, person.Mobile)));
    }

    /// <summary>What the product does by itself; returns whether anything happened.</summary>
    public bool Try(Func<RequestState, DecisionContext, Decision<RequestEvent>> decide, Instant now, WorkingCalendar calendar) =>
        Take(decide(State!, new DecisionContext(now, Actor.Product, organisation, definitionVersion) { Calendar = calendar }));

    private bool Take(Decision<RequestEvent> decision)
    {
        foreach (var e in decision.Events)
        {
            events.Add(e);
            State = RequestState.Fold(State, e);
        }
        return decision.Events.Count > 0;
    }

    /// <summary>Sends a command that must be accepted and change something.</summary>
    public Life Then<TCommand>(TCommand command, Person person, Instant now, string? trackingCode = null)
        where TCommand : IRequestCommand<TCommand>
    {
        Assert.True(Try(command, person, now, trackingCode), $"{TCommand.Act} by {person.Id} was not accepted in {State?.Status}.");
        return this;
    }
}
