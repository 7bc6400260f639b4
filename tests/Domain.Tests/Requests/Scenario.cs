using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Time;

namespace ServiceDesk.Domain.Tests.Requests;

/// <summary>given(events) · when(command) · then(events | rejection), for one request.</summary>
internal sealed class Scenario(OrganisationDefinition organisation)
{
    public const string Code = "10025";

    private readonly List<RequestEvent> history = [];
    private readonly Dictionary<string, UploadedFile> files = new() { [Samples.LetterFile.Id] = Samples.LetterFile };
    private Decision<RequestEvent>? decision;
    private Func<DecisionContext, DecisionContext> known = context => context;

    public static Scenario InKerman() => new(Samples.Kerman);

    public static Scenario InKashan() => new(Samples.Kashan);

    /// <summary>An organisation whose one rule differs.</summary>
    public static Scenario In(OrganisationDefinition organisation, Func<ServiceDefinition, ServiceDefinition> change) =>
        new(organisation with { Services = [.. organisation.Services.Select(change)] });

    public RequestState? State => RequestState.Fold(history);

    public Instant Now { get; private set; } = Samples.Morning;

    public IReadOnlyList<RequestEvent> Events => decision?.Events ?? [];

    /// <summary>A submitted request of Maryam's in Kerman.</summary>
    public static Scenario Submitted() => InKerman().Given(Samples.Correspondence, Samples.Maryam);

    public static Scenario Answered() => Submitted().Given(new Reply("انجام شد.", true), Samples.Expert);

    public static Scenario Closed() => Answered().Given(new Close(), Samples.Expert);

    /// <summary>A letter of Maryam's in Kashan that no approver has seen.</summary>
    public static Scenario AwaitingApproval() => InKashan().Given(Samples.Letter, Samples.Maryam);

    public static Scenario Approved() => AwaitingApproval().Given(Samples.Approval, Samples.Approver);

    public static Scenario Rejected() => AwaitingApproval().Given(new Reject(["receiver_title_missing"], null), Samples.Approver);

    /// <summary>Files that whoever acts next has uploaded, beside the letter.</summary>
    public Scenario Uploaded(params UploadedFile[] uploaded)
    {
        foreach (var file in uploaded)
            files[file.Id] = file;
        return this;
    }

    public Scenario Later(Duration duration)
    {
        Now += duration;
        return this;
    }

    /// <summary>What was looked up for the commands from here on.</summary>
    public Scenario Knowing(Func<DecisionContext, DecisionContext> lookedUp)
    {
        known = lookedUp;
        return this;
    }

    /// <summary>What a command did before the one under test; it must have been accepted.</summary>
    public Scenario Given<TCommand>(TCommand command, Actor actor)
        where TCommand : IRequestCommand<TCommand>
    {
        var earlier = Decide(command, actor);
        Assert.False(earlier.IsRejected, earlier.Rejection?.ToString());
        Assert.NotEmpty(earlier.Events);
        history.AddRange(earlier.Events);
        return Later(Duration.FromMinutes(1));
    }

    public Scenario When<TCommand>(TCommand command, Actor actor)
        where TCommand : IRequestCommand<TCommand>
    {
        decision = Decide(command, actor);
        return this;
    }

    /// <summary>What the product does by itself.</summary>
    /// <param name="decide">The decision.</param>
    /// <param name="calendar">The organisation's calendar as it is now; the one of the definition when null.</param>
    public Scenario WhenTheProduct(Func<RequestState, DecisionContext, Decision<RequestEvent>> decide, WorkingCalendar? calendar = null)
    {
        var context = new DecisionContext(Now, Actor.Product, organisation, 1);
        decision = decide(State!, calendar is null ? context : context with { Calendar = calendar });
        return this;
    }

    /// <summary>Exactly these events.</summary>
    public Scenario Then(params RequestEvent[] expected)
    {
        Assert.False(decision!.IsRejected, decision.Rejection?.ToString());
        Assert.Equal(expected, decision.Events);
        history.AddRange(decision.Events);
        return this;
    }

    /// <summary>One event of this kind, which is added to the history.</summary>
    public TEvent Then<TEvent>()
        where TEvent : RequestEvent
    {
        Assert.False(decision!.IsRejected, decision.Rejection?.ToString());
        var only = Assert.IsType<TEvent>(Assert.Single(decision.Events));
        history.Add(only);
        return only;
    }

    public Scenario ThenNothing() => Then();

    public Rejection ThenRejected(RejectionKind kind, string code)
    {
        Assert.Empty(decision!.Events);
        Assert.Equal((kind, code), (decision.Rejection?.Kind, decision.Rejection?.Code));
        return decision.Rejection!;
    }

    public Rejection ThenConflict(string code) => ThenRejected(RejectionKind.Conflict, code);

    /// <summary>Exactly these fields are wrong, each with its code.</summary>
    public Rejection ThenWrong(params (string Field, string Code)[] errors)
    {
        var rejection = ThenRejected(RejectionKind.Shape, RejectionCodes.InvalidCommand);
        Assert.Equal(errors.Order(), rejection.Fields.Select(error => (error.Field, error.Code)).Order());
        return rejection;
    }

    private Decision<RequestEvent> Decide<TCommand>(TCommand command, Actor actor)
        where TCommand : IRequestCommand<TCommand> =>
        TCommand.Decide(command, State, known(new DecisionContext(Now, actor, organisation, 1, Code, "+989131111111") { Files = files }));
}
