using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Types;

/// <summary>An input object that needs itself through required fields, or whose defaults contain themselves, can have no value (section 3.10).</summary>
internal static class InputCycles
{
    public static void Find(IEnumerable<InputObjectType> inputs, List<string> errors)
    {
        var done = new HashSet<InputObjectType>();
        foreach (var input in inputs)
            VisitRequired(input, [], done, errors);
        var settled = new HashSet<InputValueDefinition>();
        foreach (var input in done)
        {
            foreach (var field in input.Fields)
                VisitDefault(input, field, [], settled, errors);
        }
    }

    private static void VisitRequired(InputObjectType input, List<InputObjectType> path, HashSet<InputObjectType> done, List<string> errors)
    {
        var at = path.IndexOf(input);
        if (at >= 0)
        {
            errors.Add($"Input \"{input.Name}\" contains itself through required fields ({string.Join(" → ", path.Skip(at).Append(input))}); one of them must be nullable or a list.");
            return;
        }

        if (!done.Add(input))
            return;
        path.Add(input);
        foreach (var field in input.Fields)
        {
            if (field.Type is NonNullType { Inner: InputObjectType inner })
                VisitRequired(inner, path, done, errors);
        }

        path.RemoveAt(path.Count - 1);
    }

    /// <summary>InputFieldDefaultValueHasCycle (section 3.10).</summary>
    private static void VisitDefault(InputObjectType owner, InputValueDefinition field, List<InputValueDefinition> path, HashSet<InputValueDefinition> settled, List<string> errors)
    {
        if (path.Contains(field))
        {
            errors.Add($"The default of \"{owner.Name}.{field.Name}\" contains itself.");
            return;
        }

        if (field.DefaultValue is null || !settled.Add(field))
            return;
        path.Add(field);
        VisitValue(field.Type, field.DefaultValue, path, settled, errors);
        path.RemoveAt(path.Count - 1);
    }

    private static void VisitValue(GraphQLType type, ValueNode value, List<InputValueDefinition> path, HashSet<InputValueDefinition> settled, List<string> errors)
    {
        switch (value)
        {
            case ListValueNode list:
                foreach (var item in list.Items)
                    VisitValue(type, item, path, settled, errors);
                break;
            case ObjectValueNode map when type.Named is InputObjectType input:
                foreach (var field in input.Fields)
                {
                    var given = map.Fields.FirstOrDefault(f => f.Name.Value == field.Name);
                    if (given is not null)
                        VisitValue(field.Type, given.Value, path, settled, errors);
                    else
                        VisitDefault(input, field, path, settled, errors);
                }

                break;
        }
    }
}
