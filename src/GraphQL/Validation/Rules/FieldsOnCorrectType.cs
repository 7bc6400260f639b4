using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Field selections (section 5.3.1): a field exists on the type it is selected from.</summary>
internal sealed class FieldsOnCorrectType : ValidationRule
{
    public override void EnterField(FieldNode field)
    {
        if (Context.ParentType is { } parent && Context.Field is null)
            Report($"Type \"{parent.Name}\" has no field \"{field.Name}\".{Suggest(parent, field.Name.Value)}", field.Location);
    }

    private string Suggest(NamedType parent, string name)
    {
        var inFragment = parent is ObjectType ? "" : Context.Suggestions.Of("to use an inline fragment on", () => TypesWith(name, parent));
        return inFragment.Length > 0 || parent is not FieldsType fields ? inFragment : Context.Suggestions.For(name, fields.Fields.Select(f => f.Name));
    }

    /// <summary>The types below an abstract one that have the field: interfaces that many of them share first.</summary>
    private IEnumerable<string> TypesWith(string field, NamedType parent)
    {
        var types = Context.Schema.PossibleTypes(parent).Where(t => t.FindField(field) is not null).ToList();
        return types.SelectMany(t => t.Interfaces).Where(i => i.FindField(field) is not null)
            .GroupBy(i => i.Name)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key)
            .Concat(types.Select(t => t.Name).Order(StringComparer.Ordinal));
    }
}
