namespace ServiceDesk.Domain.Catalogue;

/// <summary>A field of a service's own.</summary>
/// <param name="Key">Stable within the service.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Label">As people see it.</param>
/// <param name="Help">What to heed when filling it in (I-08).</param>
/// <param name="Required">Whether it must be filled in.</param>
/// <param name="Limit">The most characters it may hold.</param>
public sealed record FieldDefinition(
    string Key,
    FieldKind Kind,
    LocalisedText Label,
    LocalisedText? Help,
    bool Required,
    int Limit);
