using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Doors;

/// <summary>Those who may register at a door, such as personnel, students or admitted applicants .</summary>
/// <param name="Key">Stable within the door.</param>
/// <param name="Name">As people choose it.</param>
public sealed record AudienceDefinition(string Key, LocalisedText Name)
{
    /// <summary>The key of the HR registry that knows them; null where the door's is asked.</summary>
    public string? Hr { get; init; }

    /// <summary>With which standings in HR the permanent account is given, such as «مشغول به تحصیل»; with any where there are none.</summary>
    public ValueList<string> Standings { get; init; } = [];
}
