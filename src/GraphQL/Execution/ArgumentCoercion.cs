using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>CoerceArgumentValues (section 6.4.1).</summary>
internal static class ArgumentCoercion
{
    /// <exception cref="GraphQLException">A value is missing or not valid.</exception>
    public static object?[] Coerce(FieldDefinition definition, FieldNode node, VariableValues variables)
    {
        var values = new object?[definition.Arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var argument = definition.Arguments[i];
            var given = Find(node, argument.Name);
            try
            {
                values[i] = Coerce(argument, given, variables);
            }
            catch (GraphQLException e)
            {
                throw new GraphQLException(e.Error with { Locations = [given is null ? node.Location : LiteralFault.Find(given.Value, argument.Type, variables)] });
            }
        }

        return values;
    }

    public static bool UsesVariables(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(UsesVariables),
        ObjectValueNode map => map.Fields.Any(f => UsesVariables(f.Value)),
        _ => false,
    };

    private static object? Coerce(InputValueDefinition argument, ArgumentNode? given, VariableValues variables)
    {
        var value = InputValueDefinition.Missing;
        if (given is not null && !InputCoercion.TryCoerceLiteral(given.Value, argument.Type, variables, out value, out var error))
            throw new GraphQLException(ErrorCodes.InvalidArgument, $"Argument \"{argument.Name}\" has an invalid value. {error}");
        if (ReferenceEquals(value, InputValueDefinition.Missing))
        {
            if (argument.DefaultValue is null)
            {
                return argument.Type.IsNonNull
                    ? throw new GraphQLException(ErrorCodes.InvalidArgument, $"Argument \"{argument.Name}\" of type \"{argument.Type}\" was not given.")
                    : argument.WhenMissing;
            }

            value = argument.CoercedDefault(InputCoercion.CoerceConstant);
        }

        return argument.Convert is null ? value : argument.Convert(value);
    }

    private static ArgumentNode? Find(FieldNode node, string name)
    {
        foreach (var argument in node.Arguments)
        {
            if (argument.Name.Value == name)
                return argument;
        }

        return null;
    }
}
