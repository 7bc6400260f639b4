namespace ServiceDesk.Domain.Catalogue;

/// <summary>A card of the catalogue under which services stand (I-06).</summary>
/// <param name="Key">Stable within the organisation.</param>
/// <param name="Name">As people see it.</param>
/// <param name="Description">What is found under it; null for nothing.</param>
public sealed record CategoryDefinition(string Key, LocalisedText Name, LocalisedText? Description = null);
