namespace ServiceDesk.Portal;

/// <summary>A text of an organisation's own in the two languages of the product, as GraphQL gives it.</summary>
/// <param name="Fa">Persian.</param>
/// <param name="En">English.</param>
public sealed record Wording(string Fa, string En);
