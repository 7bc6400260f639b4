namespace ServiceDesk.Domain.Catalogue;

/// <summary>Somebody outside the organisation who takes part in its services, for example the company it has a contract with at present (I-24).</summary>
/// <param name="Key">Stable within the organisation.</param>
/// <param name="Name">As people see it.</param>
public sealed record PartyDefinition(string Key, LocalisedText Name)
{
    /// <summary>What it sees to.</summary>
    public LocalisedText? Description { get; init; }
}
