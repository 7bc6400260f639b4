using System.Text.Json;
using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>Reads an organisation's own message templates (X-12): a text in both languages, or false or null where none is sent.</summary>
internal sealed class MessageReader(ValueList<ServiceDefinition> services)
{
    private const int Limit = 600;
    private const int EmailLimit = 4_000;

    private static readonly string ProductKeys = string.Join(", ", ProductTemplates.All.Select(template => template.Key));

    private readonly FieldDefinition[] fields = [.. services.SelectMany(service => service.Fields.Concat(service.Steps?.Transitions.SelectMany(transition => transition.Fields) ?? []))];

    public ValueList<MessageTemplate> Read(ObjectReader file)
    {
        var templates = file
            .Map("messages", DefinitionPatterns.FieldKey(), $"{DefinitionPatterns.FieldKeyInWords}; of the product's own: {ProductKeys}", Own)
            .Select(template => template.Value ?? new MessageTemplate(template.Key, null))
            .ToValueList();
        var own = templates.Select(template => template.Key).ToArray();
        Named(file, own);
        Sent(file, own);
        return templates;
    }

    /// <summary>The transitions of steps name templates that there are, and that tell of a request.</summary>
    private void Named(ObjectReader file, IReadOnlyList<string> own)
    {
        string[] known = [.. ProductTemplates.All.Where(template => template.OfRequest).Select(template => template.Key).Union(own.Where(key => ProductTemplates.Find(key) is not { OfRequest: false }))];
        for (var service = 0; service < services.Count; service++)
        {
            var transitions = services[service].Steps?.Transitions ?? [];
            for (var transition = 0; transition < transitions.Count; transition++)
            {
                if (transitions[transition].Message is { } message && !known.Contains(message))
                {
                    file.Errors.Add($"{file.At("services")}[{service}].steps.transitions[{transition}].message", $"There is no message template '{message}'.", string.Join(", ", known));
                }
            }
        }
    }

    /// <summary>A text under a misspelt key would wait for ever, and the product's own go out in its place.</summary>
    private void Sent(ObjectReader file, IReadOnlyList<string> own)
    {
        var named = services.SelectMany(service => service.Steps?.Transitions ?? []).Select(transition => transition.Message).ToHashSet();
        foreach (var key in own.Where(key => DefinitionPatterns.FieldKey().IsMatch(key) && ProductTemplates.Find(key) is null && !named.Contains(key)))
        {
            file.Errors.Add($"{file.At("messages")}.{key}", "Nothing sends this message.", $"{ProductKeys}, or a key that a transition names as its message");
        }
    }

    private MessageTemplate Own(ObjectReader own, string key)
    {
        var text = new LocalisedText(own.Text("fa", Limit), own.Text("en", Limit));
        var allowed = Allowed(key);
        Check(own, "fa", text.Fa, allowed);
        Check(own, "en", text.En, allowed);
        return new MessageTemplate(key, text, To(own), own.Optional("email", email => Email(email, allowed)));
    }

    private EmailTemplate Email(ObjectReader email, string[] allowed)
    {
        var subject = email.Localised("subject");
        var text = new LocalisedText(email.Text("fa", EmailLimit), email.Text("en", EmailLimit));
        Check(email, "fa", text.Fa, allowed);
        Check(email, "en", text.En, allowed);
        Check(email, "subject", subject.Fa, allowed);
        Check(email, "subject", subject.En, allowed);
        return new EmailTemplate(To(email, FieldKind.Email) ?? "", subject, text);
    }

    private string[] Allowed(string key)
    {
        var product = ProductTemplates.Find(key);
        var names = product?.Placeholders ?? ProductTemplates.PlaceholdersOfOthers;
        return product is { OfRequest: false } ? [.. names] : [.. names, .. fields.Select(field => $"{MessagePlaceholders.Field}{field.Key}").Distinct()];
    }

    private static void Check(ObjectReader own, string language, string text, string[] allowed)
    {
        var inWords = string.Join(", ", allowed.Select(name => $"{{{name}}}"));
        if (MessagePlaceholders.Find(text) is not { } named)
        {
            own.Errors.Add(own.At(language), "A brace stands alone.", inWords);
            return;
        }

        foreach (var name in named.Where(name => !allowed.Contains(name)).Distinct())
        {
            own.Errors.Add(own.At(language), $"There is no placeholder {{{name}}} here.", inWords);
        }
    }

    private string? To(ObjectReader own, FieldKind kind = FieldKind.Mobile)
    {
        var to = kind == FieldKind.Mobile ? own.OptionalText("to") : own.Text("to");
        var known = fields.Where(field => field.Kind == kind).Select(field => field.Key).Distinct().ToArray();
        if (to is { Length: > 0 } && !known.Contains(to))
        {
            own.Errors.Add(own.At("to"), $"There is no field '{to}' of kind {JsonNamingPolicy.CamelCase.ConvertName(kind.ToString())}.", known.Length == 0 ? "none" : string.Join(", ", known));
        }

        return to;
    }
}
