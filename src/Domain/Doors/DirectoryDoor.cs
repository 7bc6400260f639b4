using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Doors;

/// <summary>User name and password of the organisation's directory (I-03).</summary>
/// <param name="Key">Stable within the organisation.</param>
/// <param name="Directory">Which of the host's directories (<c>ServiceDesk:Directories:…</c>).</param>
public sealed record DirectoryDoor(string Key, string Directory) : DoorDefinition(Key)
{
    public override DoorKind Kind => DoorKind.Directory;

    /// <summary>The https address where a forgotten password is recovered, outside the desk (I-05).</summary>
    public string? Recovery { get; init; }

    /// <summary>What membership in its groups means here; whoever is in none signs in as an applicant.</summary>
    public ValueList<DirectoryGroup> Groups { get; init; } = [];
}
