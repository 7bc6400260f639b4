namespace ServiceDesk.Domain.Catalogue;

/// <summary>One priority to choose from (E-16); the order of the list is the order of urgency.</summary>
public sealed record PriorityDefinition(string Key, LocalisedText Name);
