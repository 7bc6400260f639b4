using System.Globalization;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Domain.Messages;

/// <summary>What a reminder of the end of a temporary account says .</summary>
public static class ExpiryText
{
    /// <param name="organisation">Whose words are used.</param>
    /// <param name="date">The day on which the account ends, in words of the language.</param>
    /// <param name="culture">The language.</param>
    /// <returns>Null where the organisation sends none.</returns>
    public static string? Of(OrganisationDefinition organisation, string date, CultureInfo culture)
    {
        var persian = Languages.IsPersian(culture);
        return organisation.Message(ProductTemplates.AccountExpiring)?.Text is not { } text ? null : MessagePlaceholders.Fill(persian ? text.Fa : text.En, name => name switch
        {
            "date" => date,
            "organisation" => persian ? organisation.Name.Fa : organisation.Name.En,
            _ => null,
        });
    }
}
