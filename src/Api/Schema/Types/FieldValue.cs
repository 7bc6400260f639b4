using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>What was entered into a field of the service's own, or of its steps'.</summary>
/// <param name="Key">The field's key.</param>
/// <param name="Label">The field's label; null where the definition has no such field.</param>
/// <param name="Value">The value as it is stored: what a correction's form is filled with.</param>
/// <param name="Shown">The value as people read it: an amount in groups of three, a date in the calendar of the language, the name of a choice or a unit, yes or no. Null for a file: it stands among the files, under the field's key.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record FieldValue(string Key, Wording? Label, string Value, Wording? Shown)
{
    /// <summary>Whatever was entered, in the order of the form; what the definition does not have comes last.</summary>
    public static IReadOnlyList<FieldValue> Of(OrganisationDefinition organisation, IEnumerable<FieldDefinition> form, FieldValues entered)
    {
        var fields = form.DistinctBy(field => field.Key).ToList();
        return
        [
            .. fields.Where(field => entered.ContainsKey(field.Key)).Select(field => Of(organisation, field, field.Key, entered[field.Key])),
            .. entered.Where(value => !fields.Exists(field => field.Key == value.Key)).Select(value => Of(organisation, null, value.Key, value.Value)),
        ];
    }

    private static FieldValue Of(OrganisationDefinition organisation, FieldDefinition? field, string key, string value) => new(
        key, field is null ? null : Wording.Of(field.Label), value,
        field?.Kind == FieldKind.File ? null : new Wording(FieldValueWords.Of(field, value, organisation, Languages.Persian), FieldValueWords.Of(field, value, organisation, Languages.English)));
}
