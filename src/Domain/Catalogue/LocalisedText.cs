namespace ServiceDesk.Domain.Catalogue;

/// <summary>A text of an organisation's own in the two languages of the product (I-38).</summary>
public sealed record LocalisedText(string Fa, string En);
