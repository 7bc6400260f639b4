using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Messages;

/// <summary>A template that the product itself uses, with a text of its own where an organisation gives none.</summary>
/// <param name="Key">What it is called.</param>
/// <param name="Placeholders">What a text of it may name.</param>
/// <param name="OfRequest">Whether it tells of a request, and so may name its fields as <c>{fields.…}</c>.</param>
public sealed record ProductTemplate(string Key, ValueList<string> Placeholders, bool OfRequest)
{
    /// <summary>The product's own text, from its resources.</summary>
    public MessageTemplate Template => new(Key, new LocalisedText(Text(Languages.Persian), Text(Languages.English)));

    private string Text(System.Globalization.CultureInfo culture) => Texts.Format($"message.{Key}", culture, FieldValues.Empty);
}
