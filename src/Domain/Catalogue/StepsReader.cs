using ServiceDesk.Domain.Time;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>Reads the steps of one service of a definition file.</summary>
internal sealed class StepsReader(ValueList<UnitDefinition> units, ValueList<PartyDefinition> parties, ValueList<FieldDefinition> form)
{
    public StepProcess Read(ObjectReader steps)
    {
        var process = new StepProcess(steps.Text("start"), steps.List("states", State), steps.List("transitions", Transition));
        DefinitionChecks.Present(steps, "states", process.States.Count);
        DefinitionChecks.Unique(steps, "states", process.States, state => state.Key, "key");
        DefinitionChecks.Unique(steps, "transitions", process.Transitions, transition => transition.Key, "key");
        new StepChecks(steps, process, form).Run();
        return process;
    }

    private StepState State(ObjectReader reader)
    {
        var isEnd = reader.Flag("isEnd", otherwise: false);
        var state = new StepState(
            reader.Matching("key", DefinitionPatterns.FieldKey(), DefinitionPatterns.FieldKeyInWords),
            reader.Localised("label"),
            reader.Choice<StatusColour>("colour"),
            reader.Choice<StatusIcon>("icon"),
            reader.OptionalChoice<StepSide>("with"))
        {
            Unit = Known(reader, "unit", units, unit => unit.Key),
            Party = Known(reader, "party", parties, party => party.Key),
            AnswerWithin = reader.Optional("answerWithin", Span),
            Help = reader.OptionalLocalised("help"),
        };
        if (state.IsEnd != isEnd)
        {
            reader.Errors.Add(reader.At("with"), "A state is somebody's turn or an end.", "either with or \"isEnd\": true");
        }

        if (state.With == StepSide.Party != (state.Party is not null))
        {
            reader.Errors.Add(reader.At("party"), "The state is with a party and names none, or the reverse.", "party together with \"with\": \"party\"");
        }

        if (state.AnswerWithin is not null && state.With != StepSide.Unit)
        {
            reader.Errors.Add(reader.At("answerWithin"), "Only the unit promises anything.", "answerWithin together with \"with\": \"unit\"");
        }

        return state;
    }

    private static StepTransition Transition(ObjectReader reader)
    {
        var requires = reader.Optional("requires", requires => new Requirements(
            requires.Flag("comment", otherwise: false), requires.Optional("elapsed", Span)));
        var transition = new StepTransition(
            reader.Matching("key", DefinitionPatterns.FieldKey(), DefinitionPatterns.FieldKeyInWords),
            reader.Localised("label"),
            [.. reader.Texts("from").Select(from => from.Text)],
            reader.Text("to"),
            reader.Choices<StepSide>("by"))
        {
            Help = reader.OptionalLocalised("help"),
            CommentRequired = requires?.Comment ?? false,
            Elapsed = requires?.Elapsed,
            Fields = FieldReader.Read(reader, "fields"),
            Message = reader.OptionalText("message"),
        };
        DefinitionChecks.Present(reader, "from", transition.From.Count, "The transition begins nowhere.");
        DefinitionChecks.Present(reader, "by", transition.By.Count, "Nobody may take the transition.");
        return transition;
    }

    private static WorkingSpan Span(ObjectReader span) => new((int)span.Number("amount", 1, 1_000), span.Choice<WorkingUnit>("unit"));

    private static string? Known<T>(ObjectReader reader, string property, ValueList<T> entries, Func<T, string> keyOf)
    {
        var key = reader.OptionalText(property);
        if (key is not null && entries.All(entry => keyOf(entry) != key))
        {
            reader.Errors.Add(reader.At(property), $"There is no {property} '{key}'.", entries.Count == 0 ? "none" : string.Join(", ", entries.Select(keyOf)));
        }

        return key;
    }

    /// <summary>What whoever takes a transition must have done.</summary>
    private sealed record Requirements(bool Comment, WorkingSpan? Elapsed);
}
