using System.Text.Json.Nodes;
using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Time;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>Reads one service of a definition file.</summary>
internal sealed class ServiceReader(ValueList<UnitDefinition> units, ValueList<CategoryDefinition> categories, ValueList<PartyDefinition> parties)
{
    /// <summary>Where a file says nothing: thirty days, so that a request closed too early is not lost to the person.</summary>
    private static readonly ReopeningRule DefaultReopening = new(30);

    private readonly string unitKeys = string.Join(", ", units.Select(unit => unit.Key));

    public ServiceDefinition Read(ObjectReader service)
    {
        var definition = new ServiceDefinition
        {
            Key = service.Matching("key", DefinitionPatterns.Key(), DefinitionPatterns.KeyInWords),
            Name = service.Localised("name"),
            Description = service.Localised("description"),
            Category = Category(service),
            Senders = Senders(service),
            SenderNameHelp = service.OptionalLocalised("senderNameHelp"),
            UnitHelp = service.OptionalLocalised("unitHelp"),
            SubjectHelp = service.OptionalLocalised("subjectHelp"),
            BodyHelp = service.OptionalLocalised("bodyHelp"),
            Units = Units(service),
            Approval = service.Optional("approval", Approval),
            Priorities = FieldReader.Choices(service, "priorities"),
            Body = service.Choice<BodyRule>("body", BodyRule.Required),
            Fields = FieldReader.Read(service, "fields"),
            Limits = service.Optional("limits", Limits) ?? new ServiceLimits(),
            Files = service.Optional("files", FileRuleReader.Read) ?? AttachmentRule.Default,
            AnswerWithin = service.Optional("answerWithin", Span),
            Waiting = service.Choice<WaitingRule>("waiting", WaitingRule.Restarts),
            Escalation = service.Optional("escalation", Escalation),
            Reopening = service.Has("reopening") ? service.Optional("reopening", Reopening) : DefaultReopening,
        };
        service.Default("reopening", () => new JsonObject { ["withinDays"] = DefaultReopening.WithinDays });
        definition = definition with { Steps = service.Optional("steps", new StepsReader(units, parties, definition.Fields).Read) };
        service.AddRule(() => JsonRules.Together("escalation", "answerWithin"));
        if (definition.Escalation is not null && definition.AnswerWithin is null)
        {
            service.Errors.Add(service.At("escalation"), "Without a promised time nothing can be escalated.", "escalation together with answerWithin");
        }

        return definition;
    }

    private string? Category(ObjectReader service)
    {
        var key = service.OptionalText("category");
        if (key is not null && categories.All(category => category.Key != key))
        {
            service.Errors.Add(
                service.At("category"),
                $"There is no category '{key}'.",
                categories.Count == 0 ? "categories of the organisation, which has none" : string.Join(", ", categories.Select(category => category.Key)));
        }

        return key;
    }

    /// <summary>Who may send it; both kinds where a file says nothing.</summary>
    private static ValueList<SenderKind> Senders(ObjectReader service)
    {
        if (!service.Has("senders"))
        {
            return [SenderKind.Natural, SenderKind.Legal];
        }

        var senders = service.Choices<SenderKind>("senders");
        service.Default("senders", () => new JsonArray("natural", "legal"));
        service.Constrain("senders", schema => schema["minItems"] = 1);
        if (senders.Count == 0)
        {
            service.Errors.Add(service.At("senders"), "Nobody may send it.", "natural, legal, or both");
        }

        return senders;
    }

    /// <summary>The units served; <c>"*"</c> stands for all of them.</summary>
    private ValueList<string> Units(ObjectReader service)
    {
        var named = service.Texts("units");
        if (named is [("*", _)])
        {
            return units.Select(unit => unit.Key).ToValueList();
        }

        DefinitionChecks.Present(service, "units", named.Count, "The service goes to no unit.", $"[\"*\"] or some of {unitKeys}");

        foreach (var (key, path) in named)
        {
            KnownUnit(service, key, path);
        }

        return named.Select(unit => unit.Text).ToValueList();
    }

    private void KnownUnit(ObjectReader reader, string key, string path)
    {
        if (units.All(unit => unit.Key != key))
        {
            reader.Errors.Add(path, $"There is no unit '{key}'.", unitKeys);
        }
    }

    private static ApprovalRule Approval(ObjectReader approval)
    {
        var reasons = approval.List("reasons", reason => new ReasonDefinition(
            reason.Matching("code", DefinitionPatterns.Code(), DefinitionPatterns.CodeInWords),
            reason.Localised("text"),
            reason.OptionalChoice<SenderKind>("for"),
            reason.OptionalLocalised("check")));
        DefinitionChecks.Unique(approval, "reasons", reasons, reason => reason.Code, "code");
        return new ApprovalRule(reasons, Pattern(approval, "letterNumberPattern"), Pattern(approval, "officeTrackingNumberPattern"));
    }

    private static string? Pattern(ObjectReader approval, string name) =>
        approval.OptionalText(name, 200) is { } pattern ? DefinitionChecks.Pattern(approval, name, pattern) : null;

    private static ServiceLimits Limits(ObjectReader limits)
    {
        var standard = new ServiceLimits();
        return new ServiceLimits(
            (int)limits.Number("name", 1, 1_000, standard.Name),
            (int)limits.Number("subject", 1, 1_000, standard.Subject),
            (int)limits.Number("body", 1, 200_000, standard.Body),
            (int)limits.Number("reply", 1, 200_000, standard.Reply),
            (int)limits.Number("reason", 1, 20_000, standard.Reason));
    }

    private static WorkingSpan Span(ObjectReader span) =>
        new((int)span.Number("amount", 1, 1_000), span.Choice<WorkingUnit>("unit"));

    private EscalationRule Escalation(ObjectReader escalation)
    {
        var toUnit = escalation.Text("toUnit");
        if (toUnit.Length > 0)
        {
            KnownUnit(escalation, toUnit, escalation.At("toUnit"));
        }

        return new EscalationRule(toUnit, escalation.Flag("automatic", otherwise: false));
    }

    private static ReopeningRule Reopening(ObjectReader reopening) => new((int)reopening.Number("withinDays", 1, 3_650));
}
