using NodaTime;

namespace ServiceDesk.Domain.Requests;

/// <summary>A post that a person holds in the organisation.</summary>
/// <param name="Role">The role.</param>
/// <param name="Unit">The key of the unit it is for, or for a representative of the party; null for the whole organisation.</param>
public sealed record Appointment(Role Role, string? Unit = null)
{
    /// <summary>Its own id, by which acts name what they were done under; null for what a development token claims.</summary>
    public Guid? Id { get; init; }

    /// <summary>From when it counts; null where it always did.</summary>
    public Instant? From { get; init; }

    /// <summary>Until when it counts, this instant no longer; null without an end.</summary>
    public Instant? Until { get; init; }

    /// <summary>For a deputy whose post it is; null for the holder themselves.</summary>
    public PersonReference? OnBehalfOf { get; init; }
}
