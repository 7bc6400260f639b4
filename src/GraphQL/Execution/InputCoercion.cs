using System.Diagnostics.CodeAnalysis;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>Input coercion of literals (the "Input Coercion" parts of section 3); <see cref="JsonCoercion"/> does the same for variables: lists become <c>object?[]</c>, input objects what their type creates, leaves what their type reads.</summary>
internal static class InputCoercion
{
    public static bool IsValidConstant(ValueNode literal, GraphQLType type, [NotNullWhen(false)] out string? reason) =>
        TryCoerceLiteral(literal, type, VariableValues.Empty, out _, out reason, create: false);

    /// <summary>Coerces a literal that validation has accepted, such as a default.</summary>
    public static object? CoerceConstant(ValueNode literal, GraphQLType type) =>
        TryCoerceLiteral(literal, type, VariableValues.Empty, out var value, out var error)
            ? value
            : throw new GraphQLException(ErrorCodes.InvalidArgument, error);

    /// <param name="value"><see cref="InputValueDefinition.Missing"/> when the literal is a variable without a value.</param>
    /// <param name="create">False to check only, without making the host's objects.</param>
    public static bool TryCoerceLiteral(ValueNode literal, GraphQLType type, VariableValues variables, out object? value, [NotNullWhen(false)] out string? error, bool create = true)
    {
        error = null;
        if (literal is VariableNode variable)
        {
            if (!variables.TryGet(variable.Name.Value, out value))
            {
                value = InputValueDefinition.Missing;
                return true;
            }

            if (value is null && type.IsNonNull)
            {
                error = $"Variable \"${variable.Name.Value}\" is null where \"{type}\" does not allow it.";
                return false;
            }

            // A variable of an item type may stand where a list is expected only through its own list type (section 5.8.5), so no wrapping here.
            return true;
        }

        value = null;
        if (literal is NullValueNode)
        {
            if (!type.IsNonNull)
                return true;
            error = $"Expected a value of type \"{type}\", found null.";
            return false;
        }

        switch (type.Nullable)
        {
            case ListType list:
                return TryCoerceList(literal, list, variables, out value, out error, create);
            case InputObjectType input:
                return TryCoerceObject(literal, input, variables, out value, out error, create);
            case EnumType enumType:
                if (literal is EnumValueNode name && enumType.FindValue(name.Value) is { } found)
                {
                    value = found.Value;
                    return true;
                }

                error = $"Expected a value of enum \"{enumType.Name}\", found {Excerpt.Of(Language.SyntaxPrinter.Print(literal))}.";
                return false;
            case ScalarType scalar:
                if (scalar.TryReadObject(new ScalarInput(literal, variables), out value, out var reason))
                    return true;
                error = reason ?? $"Expected a value of type \"{scalar.Name}\", found {Excerpt.Of(Language.SyntaxPrinter.Print(literal))}.";
                return false;
            default:
                error = $"\"{type}\" is not an input type.";
                return false;
        }
    }

    /// <summary>List coercion; a single value stands for a list of one (section 3.11).</summary>
    private static bool TryCoerceList(ValueNode literal, ListType list, VariableValues variables, out object? value, out string? error, bool create)
    {
        value = null;
        if (literal is not ListValueNode nodes)
        {
            if (!TryCoerceLiteral(literal, list.Item, variables, out var single, out error, create))
                return false;
            value = new[] { single };
            return true;
        }

        var items = new object?[nodes.Items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (!TryCoerceLiteral(nodes.Items[i], list.Item, variables, out items[i], out error, create))
                return false;
            if (ReferenceEquals(items[i], InputValueDefinition.Missing))
            {
                if (list.Item.IsNonNull && !ReferenceEquals(variables, VariableValues.Empty))
                {
                    error = $"An item of type \"{list.Item}\" has no value.";
                    return false;
                }

                items[i] = null;
            }
        }

        error = null;
        value = items;
        return true;
    }

    /// <summary>Input object coercion (section 3.10), oneOf included (section 3.10.1).</summary>
    private static bool TryCoerceObject(ValueNode literal, InputObjectType type, VariableValues variables, out object? value, out string? error, bool create)
    {
        value = null;
        if (literal is not ObjectValueNode map)
        {
            error = $"Expected an object of type \"{type.Name}\", found {Excerpt.Of(Language.SyntaxPrinter.Print(literal))}.";
            return false;
        }

        var values = new object?[type.Fields.Length];
        Array.Fill(values, InputValueDefinition.Missing);
        var given = 0;
        foreach (var field in map.Fields)
        {
            var position = type.FindPosition(field.Name.Value);
            if (position < 0)
            {
                error = $"Input \"{type.Name}\" has no field \"{field.Name.Value}\".";
                return false;
            }

            if (!TryCoerceLiteral(field.Value, type.Fields[position].Type, variables, out values[position], out error, create))
                return false;
            if (!ReferenceEquals(values[position], InputValueDefinition.Missing))
                given++;
        }

        if (!CheckOneOf(type, map.Fields.Length, given, values, out error))
            return false;
        if (create)
            return TryCreate(type, values, out value, out error);
        // Stands for the object, which would not be null.
        value = values;
        return CheckRequired(type, values, out error);
    }

    /// <summary>A oneOf input takes exactly one field, and not null (section 3.10.1).</summary>
    /// <param name="written">How many fields were written, those without a value included.</param>
    internal static bool CheckOneOf(InputObjectType type, int written, int given, object?[] values, out string? error)
    {
        error = null;
        if (!type.IsOneOf)
            return true;
        if (written == 1 && given == 1 && !values.Contains(null))
            return true;
        error = $"Exactly one field of \"{type.Name}\" must be given, and not null.";
        return false;
    }

    private static bool CheckRequired(InputObjectType type, object?[] values, out string? error)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (ReferenceEquals(values[i], InputValueDefinition.Missing) && type.Fields[i].IsRequired)
            {
                error = $"Field \"{type.Fields[i].Name}\" of \"{type.Name}\" is required.";
                return false;
            }
        }

        error = null;
        return true;
    }

    /// <summary>Adds defaults and makes the object that resolvers see.</summary>
    internal static bool TryCreate(InputObjectType type, object?[] values, out object? value, out string? error)
    {
        value = null;
        if (!CheckRequired(type, values, out error))
            return false;
        try
        {
            for (var i = 0; i < values.Length; i++)
            {
                var field = type.Fields[i];
                if (ReferenceEquals(values[i], InputValueDefinition.Missing) && field.DefaultValue is not null)
                    values[i] = field.CoercedDefault(CoerceConstant);
                if (field.Convert is not null && !ReferenceEquals(values[i], InputValueDefinition.Missing))
                    values[i] = field.Convert(values[i]);
            }

            value = type.Create(values);
            return true;
        }
        catch (GraphQLException e)
        {
            error = e.Message;
            return false;
        }
    }
}
