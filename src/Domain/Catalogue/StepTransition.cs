using ServiceDesk.Domain.Time;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>A named way from one state to another: a button on the request (I-25, I-35).</summary>
/// <param name="Key">Stable within the service.</param>
/// <param name="Label">What the button says.</param>
/// <param name="From">The keys of the states it can be taken in; never empty.</param>
/// <param name="To">The key of the state it leads to; none of those.</param>
/// <param name="By">Who may take it; never empty.</param>
public sealed record StepTransition(string Key, LocalisedText Label, ValueList<string> From, string To, ValueList<StepSide> By)
{
    /// <summary>When to take it.</summary>
    public LocalisedText? Help { get; init; }

    /// <summary>Whether whoever takes it must write why.</summary>
    public bool CommentRequired { get; init; }

    /// <summary>The working time for which the request must have been in the state (I-27, I-28); null for none.</summary>
    public WorkingSpan? Elapsed { get; init; }

    /// <summary>What is asked of whoever takes it (I-32, I-33).</summary>
    public ValueList<FieldDefinition> Fields { get; init; } = [];

    /// <summary>The key of the template of the message that goes to the applicant (I-34); null for none.</summary>
    public string? Message { get; init; }
}
