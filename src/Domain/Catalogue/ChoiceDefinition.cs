namespace ServiceDesk.Domain.Catalogue;

/// <summary>Something to choose: a priority (E-16), or an entry of a field's list (I-10).</summary>
/// <param name="Key">Stable within its list.</param>
/// <param name="Name">As people see it.</param>
public sealed record ChoiceDefinition(string Key, LocalisedText Name);
