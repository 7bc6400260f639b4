using System.Security.Cryptography;
using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Time;
using ServiceDesk.EventStore;

namespace ServiceDesk.Projections.Tests.Corpus;

/// <summary>One request, made by commands that went through rights and decisions; where the applicant is told of them, with the messages.</summary>
internal sealed class Life(OrganisationDefinition organisation, int definitionVersion, Guid id, bool told = false)
{
    private readonly List<RequestEvent> events = [];
    private Rejection? refused;

    public OrganisationDefinition Organisation => organisation;

    public StreamKey Stream { get; } = new(organisation.Key, id);

    public Guid Id => id;

    public IReadOnlyList<RequestEvent> Events => events;

    public RequestState? State { get; private set; }

    /// <summary>What a later submission has to know of it.</summary>
    public EarlierRequest AsEarlier() => new(id, State!.TrackingCode, State.Service, State.Unit, State.Status, State.AwaitingSince, State.AnswerDue);

    /// <summary>The state after the first events.</summary>
    public RequestState? StateAt(long version) => RequestState.Fold(events.Take((int)version));

    /// <summary>Sends a command; returns whether anything happened.</summary>
    public bool Try<TCommand>(TCommand command, Person person, Instant now, string? trackingCode = null, EarlierRequest? cited = null, EarlierRequest? corrected = null)
        where TCommand : IRequestCommand<TCommand>
    {
        if (RequestRights.Of(person, TCommand.Act, State) is not RequestAccess.Allowed allowed)
            return false;
        var sent = WithLetter(command);
        var context = new DecisionContext(now, allowed.Actor, organisation, definitionVersion, trackingCode, person.Mobile) { MessageId = NextMessage(), Files = Uploaded(sent), Cited = cited, Corrected = corrected };
        return Take(TCommand.Decide(sent, State, context), context);
    }

    /// <summary>A letter has its file (K-16); which one, the request's own id says.</summary>
    private TCommand WithLetter<TCommand>(TCommand command) =>
        command is Submit { BodyFile: null } submit && organisation.Service(submit.Service)?.Body == BodyRule.File ? (TCommand)(object)(submit with { BodyFile = id.ToString() }) : command;

    /// <summary>Whatever files a command names have been uploaded.</summary>
    private static Dictionary<string, UploadedFile> Uploaded<TCommand>(TCommand command) =>
        ((command as ICommandWithFiles)?.NamedFiles() ?? []).OfType<string>().Where(id => Guid.TryParseExact(id, "D", out _)).Distinct()
            .ToDictionary(id => id, id => new UploadedFile(id, "تصویر.png", FileFormat.Png, 1_000, new string('a', 64)));

    /// <summary>What the product does by itself; returns whether anything happened.</summary>
    public bool Try(Func<RequestState, DecisionContext, Decision<RequestEvent>> decide, Instant now, WorkingCalendar calendar)
    {
        var context = new DecisionContext(now, Actor.Product, organisation, definitionVersion) { Calendar = calendar, MessageId = NextMessage() };
        return Take(decide(State!, context), context);
    }

    /// <summary>An id that is the same in every run.</summary>
    private Guid NextMessage() => new(SHA256.HashData([.. id.ToByteArray(), .. BitConverter.GetBytes(events.Count)])[..16]);

    private bool Take(Decision<RequestEvent> decision, DecisionContext context)
    {
        refused = decision.Rejection;
        foreach (var e in told ? TurnMessage.With(State, decision.Events, context) : decision.Events)
        {
            events.Add(e);
            State = RequestState.Fold(State, e);
        }
        return decision.Events.Count > 0;
    }

    /// <summary>Sends a command that must be accepted and change something.</summary>
    public Life Then<TCommand>(TCommand command, Person person, Instant now, string? trackingCode = null, EarlierRequest? cited = null, EarlierRequest? corrected = null)
        where TCommand : IRequestCommand<TCommand>
    {
        Assert.True(Try(command, person, now, trackingCode, cited, corrected), $"{TCommand.Act} by {person.Id} was not accepted in {State?.Status}: {refused?.Code} {refused?.Fields}");
        return this;
    }
}
