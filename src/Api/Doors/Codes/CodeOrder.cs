using ServiceDesk.Domain.Doors;

namespace ServiceDesk.Api.Doors.Codes;

/// <summary>A code that a door wants sent.</summary>
/// <param name="Door">The door's key.</param>
/// <param name="Purpose">What the code is for.</param>
/// <param name="Mobile">The number as the person wrote it.</param>
/// <param name="Rule">The door's codes.</param>
public sealed record CodeOrder(string Door, CodePurpose Purpose, string? Mobile, CodeRule Rule)
{
    /// <summary>What the door is given back with the right code, as the form that is waited to be confirmed; stored sealed, and nobody else sees it.</summary>
    public string? Data { get; init; }

    /// <summary>False where the door has nobody of this number: all goes as for somebody known, but nothing is sent and no code is right.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>The key of a template without a code, which is sent in place of a code where <see cref="IsKnown"/> is false; null where nothing is.</summary>
    public string? Notice { get; init; }
}
