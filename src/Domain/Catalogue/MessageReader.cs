using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>Reads an organisation's own message templates: a text in both languages, or false or null where none is sent.</summary>
internal sealed class MessageReader(ValueList<ServiceDefinition> services)
{
    private const int Limit = 600;

    private static readonly string ProductKeys = string.Join(", ", ProductTemplates.All.Select(template => template.Key));

    private readonly FieldDefinition[] fields = [.. services.SelectMany(service => service.Fields), .. Transitions(services).SelectMany(transition => transition.Fields)];

    public ValueList<MessageTemplate> Read(ObjectReader file)
    {
        var own = file
            .Map("messages", DefinitionPatterns.FieldKey(), $"{DefinitionPatterns.FieldKeyInWords}; of the product's own: {ProductKeys}", Own)
            .Select(template => template.Value ?? new MessageTemplate(template.Key, null))
            .ToValueList();
        CheckSteps(file, own);
        return own;
    }

    /// <summary>Says which steps send a message that there is not.</summary>
    private void CheckSteps(ObjectReader file, ValueList<MessageTemplate> own)
    {
        var known = ProductTemplates.All.Where(template => template.OfRequest).Select(template => template.Key).Union(own.Select(template => template.Key)).ToArray();
        foreach (var transition in Transitions(services).Where(transition => transition.Message is { } message && !known.Contains(message)))
        {
            file.Errors.Add(file.At("services"), $"The step '{transition.Key}' sends the message '{transition.Message}', which there is not.", string.Join(", ", known));
        }
    }

    private static IEnumerable<StepTransition> Transitions(ValueList<ServiceDefinition> services) =>
        services.SelectMany(service => service.Steps is { } steps ? steps.Transitions : []);

    private MessageTemplate Own(ObjectReader own, string key)
    {
        var text = new LocalisedText(own.Text("fa", Limit), own.Text("en", Limit));
        var allowed = Allowed(key);
        Check(own, "fa", text.Fa, allowed);
        Check(own, "en", text.En, allowed);
        return new MessageTemplate(key, text, To(own));
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

    private string? To(ObjectReader own)
    {
        var to = own.OptionalText("to");
        var mobiles = fields.Where(field => field.Kind == FieldKind.Mobile).Select(field => field.Key).Distinct().ToArray();
        if (to is not null && !mobiles.Contains(to))
        {
            own.Errors.Add(own.At("to"), $"There is no field '{to}' of kind mobile.", mobiles.Length == 0 ? "none" : string.Join(", ", mobiles));
        }

        return to;
    }
}
