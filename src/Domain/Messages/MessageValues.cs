using System.Globalization;
using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Domain.Messages;

/// <summary>The values that the placeholders of a message stand for, as people read them in its language.</summary>
/// <param name="turn">The event that is told of.</param>
/// <param name="after">The request after it.</param>
/// <param name="organisation">The definition the request is pinned to.</param>
/// <param name="culture">The language.</param>
internal sealed class MessageValues(RequestEvent turn, RequestState after, OrganisationDefinition organisation, CultureInfo culture)
{
    /// <summary>So much of what a person wrote: a message is paid for by the part, and the whole stands in the request.</summary>
    private const int MostOwnWords = 160;

    private readonly RequestEventWords.Naming naming = new(culture, organisation, after);

    private bool Persian => Languages.IsPersian(culture);

    /// <summary>The value of a placeholder; null when there is none.</summary>
    public string? Of(string name) => name switch
    {
        "trackingCode" => after.TrackingCode,
        "organisation" => Own(organisation.Name),
        "unit" => naming.Unit(after.Unit),
        "date" => Date(turn.At.InZone(organisation.Calendar.Zone).Date),
        "letterNumber" => after.Approval?.LetterNumber,
        "letterDate" => after.Approval?.LetterDate is { } date ? Date(date) : null,
        "officeTrackingNumber" => after.Approval?.OfficeTrackingNumber,
        "reasons" => Reasons(),
        _ => name.StartsWith(MessagePlaceholders.Field, StringComparison.Ordinal) ? Field(name[MessagePlaceholders.Field.Length..]) : null,
    };

    /// <summary>The value as it is kept of a field of the service's or of its steps' (I-34).</summary>
    public string? Raw(string field) => after.Fields.GetValueOrDefault(field) ?? after.StepFields.GetValueOrDefault(field);

    /// <summary>The reasons ticked, and the approver's own words after them (K-36).</summary>
    private string? Reasons()
    {
        if (after.Refusal is not { } refusal)
        {
            return null;
        }

        var words = refusal.Text is { } text ? Shortened(text).TrimEnd('.') : null;
        return refusal.ReasonCodes.Count == 0 ? words
            : words is null ? naming.Reasons(refusal.ReasonCodes)
            : $"{naming.Reasons(refusal.ReasonCodes)}{(Persian ? "؛ " : "; ")}{words}";
    }

    private string? Field(string key) => Raw(key) is { } value ? Shortened(FieldValueWords.Of(DefinitionOf(key), value, organisation, culture)) : null;

    private FieldDefinition? DefinitionOf(string key) => organisation.Service(after.Service) is { } service ? service.Field(key) ?? service.Steps?.Field(key) : null;

    private string Date(LocalDate date) => FieldValueWords.Of(date, culture);

    /// <summary>On one line, and not too long; no letter is cut in two.</summary>
    private static string Shortened(string text)
    {
        var line = string.Join(' ', text.Split(null as char[], StringSplitOptions.RemoveEmptyEntries));
        var letters = new StringInfo(line);
        return letters.LengthInTextElements <= MostOwnWords ? line : letters.SubstringByTextElements(0, MostOwnWords).TrimEnd() + "…";
    }

    private string Own(LocalisedText text) => Persian ? text.Fa : text.En;
}
