using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A field of a service's own: all that a front end needs to draw it and to say what is wrong before it is sent. The command checks the same again.</summary>
/// <param name="Key">What the command's fields name it by.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Label">As people see it.</param>
/// <param name="Help">What to heed when filling it in (I-08).</param>
/// <param name="Required">Whether it must be filled in, where it is asked for at all.</param>
/// <param name="Limit">The most characters, counted as Unicode code points.</param>
/// <param name="Pattern">What a line must look like; null for any.</param>
/// <param name="Least">The least that a number or an amount may be; null for no bound.</param>
/// <param name="Most">The most that a number or an amount may be; null for no bound.</param>
/// <param name="Choices">What there is to choose from, for the kind CHOICE.</param>
/// <param name="When">When it is asked for; null for always.</param>
/// <param name="Template">A form to download, fill in and bring back (K-25); null where there is none.</param>
/// <param name="File">What the file may be, for the kind FILE; null for the others.</param>
[FieldAccess(FieldAccess.Anonymous)]
public sealed record FormField(
    string Key, FieldKind Kind, Wording Label, Wording? Help, bool Required, int Limit, FieldPatternView? Pattern, long? Least, long? Most,
    IReadOnlyList<Choice> Choices, FieldConditionView? When, FormTemplateView? Template, FileRuleView? File)
{
    /// <param name="field">The field.</param>
    /// <param name="service">The service that it is of; null where it is of none, and so no file.</param>
    public static FormField Of(FieldDefinition field, ServiceDefinition? service) => new(
        field.Key, field.Kind, Wording.Of(field.Label), field.Help is { } help ? Wording.Of(help) : null, field.Required, field.Limit,
        field.Pattern is { } pattern ? new FieldPatternView(pattern.Expression, Wording.Of(pattern.Meaning)) : null,
        field.LeastAllowed, field.Most,
        [.. field.Choices.Select(choice => new Choice(choice.Key, Wording.Of(choice.Name)))],
        field.When is { } when ? new FieldConditionView(when.Sender, when.Field, when.Is) : null,
        field.Template is { } template ? new FormTemplateView(Wording.Of(template.Name), template.Address) : null,
        field.Kind == FieldKind.File && service is not null ? FileRuleView.Of(field, service.Files) : null);
}
