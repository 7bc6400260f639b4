using System.Collections.Frozen;
using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Time;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Requests;

/// <summary>Everything a decision needs beside the command and the state: nothing is looked up, drawn or read from a clock.</summary>
/// <param name="Now">The present instant.</param>
/// <param name="Actor">Who acts, as <see cref="RequestRights"/> allowed it.</param>
/// <param name="Organisation">The definition: the current one for a submission, else the version the request is pinned to.</param>
/// <param name="DefinitionVersion">The version of that definition.</param>
/// <param name="TrackingCode">For a submission: the code issued for it (<see cref="Requests.TrackingCode.Issue"/>).</param>
/// <param name="Mobile">For a submission: the applicant's mobile number.</param>
public sealed record DecisionContext(
    Instant Now,
    Actor Actor,
    OrganisationDefinition Organisation,
    int DefinitionVersion,
    string? TrackingCode = null,
    string? Mobile = null)
{
    /// <summary>When the organisation works, as is known now: a request keeps its rules, but nobody works on a day that was closed since.</summary>
    public WorkingCalendar Calendar { get; init; } = Organisation.Calendar;

    /// <summary>For a submission: the applicant's own request that it cites; null when they have none of that code.</summary>
    public EarlierRequest? Cited { get; init; }

    /// <summary>For a submission: the applicant's own request that it corrects; null when they have none of that code or id.</summary>
    public EarlierRequest? Corrected { get; init; }

    /// <summary>The uploaded files that the command names and its sender uploaded, by id (<see cref="UploadedFile.Id"/>).</summary>
    public IReadOnlyDictionary<string, UploadedFile> Files { get; init; } = FrozenDictionary<string, UploadedFile>.Empty;

    /// <summary>For a submission by a guest: the services that their door leads to; null where it is nobody's.</summary>
    public ValueList<string>? OnlyServices { get; init; }

    /// <summary>The id for the message that tells of this turn; drawn by whoever asks for the decision.</summary>
    public Guid MessageId { get; init; }

    /// <summary>The service of a request.</summary>
    /// <exception cref="InvalidOperationException">The context holds another definition than the request is pinned to.</exception>
    public ServiceDefinition ServiceOf(RequestState state) =>
        Organisation.Service(state.Service)
        ?? throw new InvalidOperationException($"The definition of '{Organisation.Key}' has no service '{state.Service}'.");

    /// <summary>The instant of the next event: now to the microsecond, but never before the stream's last event.</summary>
    public Instant NextAt(RequestState? state)
    {
        var now = Microseconds.Of(Now);
        return state is null ? now : Instant.Max(now, state.LastEventAt);
    }

    /// <summary>Within what working time the unit answers a request that stands so; null where nothing is promised, or where its step is not the unit's.</summary>
    public WorkingSpan? LimitOf(RequestState state) => LimitOf(state, state.Step?.Key);

    /// <summary>What was promised when a clock of the request was started: the request may have taken other steps since.</summary>
    public WorkingSpan? LimitOf(RequestState state, RequestClock clock) => LimitOf(state, clock.Step);

    private WorkingSpan? LimitOf(RequestState state, string? step)
    {
        var service = ServiceOf(state);
        return service.LimitOf(service.Steps?.State(step));
    }

    /// <summary>When an answer is due on a clock that starts at <paramref name="start"/>; null where nothing is promised.</summary>
    public Instant? AnswerDue(RequestState state, Instant start) => AnswerDue(LimitOf(state), start);

    /// <inheritdoc cref="AnswerDue(RequestState, Instant)"/>
    /// <param name="limit">What is promised.</param>
    /// <param name="start">When the clock starts.</param>
    /// <param name="pauses">When it stood still.</param>
    public Instant? AnswerDue(WorkingSpan? limit, Instant start, params IReadOnlyList<Interval> pauses) =>
        limit is null ? null : Calendar.Add(start, limit, pauses);
}
