using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Values of correct type (section 5.6.1), with input object field names (5.6.2) and required fields (5.6.4).</summary>
internal sealed class ValuesOfCorrectType : ValidationRule
{
    public override void EnterValue(ValueNode value, GraphQLType? type)
    {
        if (type is not null)
            Check(value, type);
    }

    private void Check(ValueNode value, GraphQLType type)
    {
        if (value is VariableNode)
            return;
        if (value is NullValueNode)
        {
            if (type.IsNonNull)
                Report($"Expected a value of type \"{type}\", found null.", value.Location);
            return;
        }

        switch (type.Nullable)
        {
            case ListType list when value is ListValueNode items:
                foreach (var item in items.Items)
                    Check(item, list.Item);
                break;
            case ListType list:
                Check(value, list.Item);
                break;
            case InputObjectType input when value is ObjectValueNode map:
                CheckObject(map, input);
                break;
            case EnumType enumType when value is EnumValueNode name && enumType.FindValue(name.Value) is not null:
                break;
            case ScalarType scalar:
                if (!scalar.TryReadObject(new ScalarInput(value), out _, out var error))
                    Report(error ?? Expected(scalar, value), value.Location);
                break;
            default:
                Report(Expected(type.Named, value) + SuggestValue(type.Named, value), value.Location);
                break;
        }
    }

    private void CheckObject(ObjectValueNode map, InputObjectType type)
    {
        // Of a field that is given twice, which is an error of its own, the last counts.
        var given = new Dictionary<string, ObjectFieldNode>(map.Fields.Length);
        var known = new List<ObjectFieldNode>(map.Fields.Length);
        foreach (var field in map.Fields)
        {
            given[field.Name.Value] = field;
            if (type.FindField(field.Name.Value) is null)
                Report($"Input \"{type.Name}\" has no field \"{field.Name}\".{Context.Suggestions.For(field.Name.Value, type.Fields.Select(f => f.Name))}", field.Location);
            else
                known.Add(field);
        }

        foreach (var definition in type.Fields)
        {
            if (given.TryGetValue(definition.Name, out var field))
                Check(field.Value, definition.Type);
            else if (definition.IsRequired)
                Report($"Field \"{type.Name}.{definition.Name}\" of type \"{definition.Type}\" is required.", map.Location);
        }

        if (type.IsOneOf)
            CheckOneOf(map, known, type);
    }

    /// <summary>A oneOf input takes exactly one field, and not null (section 3.10.1).</summary>
    private void CheckOneOf(ObjectValueNode map, List<ObjectFieldNode> known, InputObjectType type)
    {
        if (known.Count != 1)
            Report($"Exactly one field of \"{type.Name}\" must be given.", map.Location);
        else if (known[0].Value is NullValueNode)
            Report($"Field \"{type.Name}.{known[0].Name}\" must not be null.", map.Location);
    }

    private string SuggestValue(NamedType type, ValueNode value) => (type, value) switch
    {
        (EnumType { Values: var values }, EnumValueNode name) => Context.Suggestions.For(name.Value, values.Select(v => v.Name)),
        (EnumType { Values: var values }, StringValueNode text) => Context.Suggestions.For(text.Value, values.Select(v => v.Name)),
        _ => "",
    };

    private static string Expected(NamedType type, ValueNode value) =>
        $"Expected a value of type \"{type.Name}\", found {Excerpt.Of(SyntaxPrinter.Print(value))}.";
}
