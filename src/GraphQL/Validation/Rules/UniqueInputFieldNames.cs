using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Input object field uniqueness (section 5.6.3).</summary>
internal sealed class UniqueInputFieldNames : ValidationRule
{
    public override void EnterObjectValue(ObjectValueNode value)
    {
        if (value.Fields.Length < 2)
            return;
        var known = new Dictionary<string, Name>();
        foreach (var field in value.Fields)
        {
            if (!known.TryAdd(field.Name.Value, field.Name))
                Report($"Input field \"{field.Name}\" is given twice.", known[field.Name.Value].Location, field.Name.Location);
        }
    }
}
