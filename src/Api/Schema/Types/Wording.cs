using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A text in the two languages of the product.</summary>
/// <param name="Fa">Persian.</param>
/// <param name="En">English.</param>
[FieldAccess(FieldAccess.Anonymous)]
public sealed record Wording(string Fa, string En)
{
    public static Wording Of(LocalisedText text) => new(text.Fa, text.En);
}
