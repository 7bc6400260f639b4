using ServiceDesk.Domain.Time;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>A state that requests of a service are in, one at a time.</summary>
/// <param name="Key">Stable within the service.</param>
/// <param name="Label">What is shown as the request's status meanwhile (I-20).</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Icon">Its icon.</param>
/// <param name="With">Whose turn it is; null in an end, which is nobody's.</param>
public sealed record StepState(string Key, LocalisedText Label, StatusColour Colour, StatusIcon Icon, StepSide? With)
{
    /// <summary>The key of the unit that the request goes to on entering; null where it stays.</summary>
    public string? Unit { get; init; }

    /// <summary>The key of the party whose turn it is; only with <see cref="StepSide.Party"/>.</summary>
    public string? Party { get; init; }

    /// <summary>Within what working time the unit acts; null for the service's own promise.</summary>
    public WorkingSpan? AnswerWithin { get; init; }

    /// <summary>What whose turn it is should do now.</summary>
    public LocalisedText? Help { get; init; }

    /// <summary>Whether the request ends here.</summary>
    public bool IsEnd => With is null;
}
