using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Requests;

/// <summary>Reads what a service asks of a submission, field by field; what is wrong goes into the shape check.</summary>
internal sealed class SubmissionForm(ShapeCheck check, ServiceDefinition service, OrganisationDefinition organisation)
{
    /// <summary>The addressed unit; a service that goes to one unit only need not be told which (E-15).</summary>
    public string Unit(string? sent)
    {
        if (string.IsNullOrWhiteSpace(sent))
        {
            if (service.Units.Count == 1)
            {
                return service.Units[0];
            }

            check.Add("unit", FieldErrorCodes.Required);
        }
        else if (organisation.Unit(sent) is null)
        {
            check.Add("unit", FieldErrorCodes.UnknownUnit);
        }
        else if (!service.Units.Contains(sent))
        {
            check.Add("unit", FieldErrorCodes.UnitNotServed);
        }

        return sent ?? "";
    }

    /// <summary>The sender: person or company (K-12); whoever signed in when left out. Who signed in by mobile alone has no name yet (K-07).</summary>
    public string SenderName(string? sent, string ownName) => string.IsNullOrWhiteSpace(ownName)
        ? check.Line("senderName", sent, service.Limits.Name)
        : check.OptionalLine("senderName", sent, service.Limits.Name) ?? ownName;

    public SenderKind SenderKind(string? sent)
    {
        switch (sent)
        {
            case null or "" or "natural":
                return Requests.SenderKind.Natural;
            case "legal":
                return Requests.SenderKind.Legal;
            default:
                check.Add("senderKind", FieldErrorCodes.UnknownChoice, ("allowed", "natural, legal"));
                return default;
        }
    }

    /// <summary>The text; where the letter is a file, text beside it is optional (K-16, F-24).</summary>
    public string? Body(string? sent) => service.Body == BodyRule.Required
        ? check.Text("body", sent, service.Limits.Body)
        : check.OptionalText("body", sent, service.Limits.Body);

    public string? Priority(string? sent)
    {
        var key = string.IsNullOrWhiteSpace(sent) ? null : sent.Trim();
        if (key is null && service.Priorities.Count > 0)
        {
            check.Add("priority", FieldErrorCodes.Required);
        }
        else if (key is not null && service.Priorities.All(priority => priority.Key != key))
        {
            check.Add(
                "priority",
                FieldErrorCodes.UnknownChoice,
                ("allowed", string.Join(", ", service.Priorities.Select(priority => priority.Key))));
        }

        return key;
    }

    public FieldValues Fields(IReadOnlyDictionary<string, string?>? sent)
    {
        var values = new List<KeyValuePair<string, string>>();
        foreach (var field in service.Fields)
        {
            if (Field(field, sent?.GetValueOrDefault(field.Key)) is { } value)
            {
                values.Add(new(field.Key, value));
            }
        }

        foreach (var key in sent?.Keys.Where(key => service.Field(key) is null) ?? [])
        {
            // A name that could be a field's is repeated in the answer; anything else a client sent is not.
            check.Add(DefinitionPatterns.FieldKey().IsMatch(key) ? $"fields.{key}" : "fields", FieldErrorCodes.UnknownField);
        }

        return new FieldValues(values);
    }

    public string? CitedTrackingCode(string? sent)
    {
        if (string.IsNullOrWhiteSpace(sent))
        {
            return null;
        }

        if (TrackingCode.Parse(sent) is { } code)
        {
            return code;
        }

        check.Add("citedTrackingCode", FieldErrorCodes.InvalidTrackingCode);
        return null;
    }

    private string? Field(FieldDefinition field, string? sent)
    {
        var name = $"fields.{field.Key}";
        var multiLine = field.Kind == FieldKind.Text;
        var value = (field.Required, multiLine) switch
        {
            (true, true) => check.Text(name, sent, field.Limit),
            (true, false) => check.Line(name, sent, field.Limit),
            (false, true) => check.OptionalText(name, sent, field.Limit),
            (false, false) => check.OptionalLine(name, sent, field.Limit),
        };
        return string.IsNullOrEmpty(value) ? null : field.Kind switch
        {
            FieldKind.Line or FieldKind.Text => value,
            FieldKind.Mobile => Mobile(name, value),
            FieldKind.Toman => Toman(name, value),
        };
    }

    private string? Mobile(string name, string value)
    {
        var mobile = MobileNumber.Normalise(value);
        if (mobile is null)
        {
            check.Add(name, FieldErrorCodes.InvalidMobile);
        }

        return mobile;
    }

    private string? Toman(string name, string value)
    {
        // People group thousands, with the Latin, the Persian or the Arabic comma.
        var digits = Digits.ToLatin(value).Replace(",", "").Replace("٬", "").Replace("،", "").TrimStart('0');
        if (digits.Length is > 0 and <= 15 && digits.All(char.IsAsciiDigit))
        {
            return digits;
        }

        check.Add(name, FieldErrorCodes.InvalidNumber);
        return null;
    }
}
