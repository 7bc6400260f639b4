using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>Finds the part of a literal because of which it cannot be coerced, so that an error shows that part.</summary>
internal static class LiteralFault
{
    public static SourceLocation Find(ValueNode literal, GraphQLType type, VariableValues variables) => (literal, type.Nullable) switch
    {
        (ListValueNode list, ListType { Item: var item }) => list.Items.FirstOrDefault(i => !CanCoerce(i, item, variables)) is { } at ? Find(at, item, variables) : list.Location,
        (_, ListType { Item: var item }) => Find(literal, item, variables),
        (ObjectValueNode map, InputObjectType input) => FindIn(map, input, variables),
        _ => literal.Location,
    };

    private static SourceLocation FindIn(ObjectValueNode map, InputObjectType input, VariableValues variables)
    {
        foreach (var field in input.Fields)
        {
            var given = map.Fields.LastOrDefault(f => f.Name.Value == field.Name)?.Value;
            // Whether a oneOf input has its one value is a matter of the whole input.
            if (input.IsOneOf && given is null or VariableNode or NullValueNode)
                continue;
            if (given is null ? field.IsRequired : !CanCoerce(given, field.Type, variables))
                return given is null ? map.Location : Find(given, field.Type, variables);
        }

        return map.Location;
    }

    private static bool CanCoerce(ValueNode literal, GraphQLType type, VariableValues variables) =>
        InputCoercion.TryCoerceLiteral(literal, type, variables, out var value, out _, create: false)
        && !(type.IsNonNull && ReferenceEquals(value, InputValueDefinition.Missing));
}
