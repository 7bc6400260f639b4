using System.Globalization;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Domain.Messages;

/// <summary>What a message with a one-time code says (K-06, E-10, F-12).</summary>
public static class CodeText
{
    /// <param name="organisation">Whose words are used; where it has none, the product's: without its message a code cannot be.</param>
    /// <param name="template">The key of the template.</param>
    /// <param name="code">The code. Its digits stay Latin ones: telephones find it by them.</param>
    /// <param name="minutes">How long it is taken.</param>
    /// <param name="culture">The language.</param>
    public static string Of(OrganisationDefinition organisation, string template, string code, int minutes, CultureInfo culture)
    {
        var text = organisation.Message(template)?.Text ?? ProductTemplates.Find(template)!.Template.Text!;
        var persian = Languages.IsPersian(culture);
        var number = minutes.ToString(CultureInfo.InvariantCulture);
        return MessagePlaceholders.Fill(persian ? text.Fa : text.En, name => name switch
        {
            "code" => code,
            "minutes" => persian ? Digits.ToPersian(number) : number,
            "organisation" => persian ? organisation.Name.Fa : organisation.Name.En,
            _ => null,
        });
    }
}
