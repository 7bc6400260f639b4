using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>Input coercion (the "Input Coercion" parts of section 3, and section 6.1.2 for JSON): lists become <c>object?[]</c>, input objects what their type creates, leaves what their type reads.</summary>
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

                error = $"Expected a value of enum \"{enumType.Name}\", found {SyntaxText(literal)}.";
                return false;
            case ScalarType scalar:
                if (scalar.TryReadObject(new ScalarInput(literal), out value, out var reason))
                    return true;
                error = reason ?? $"Expected a value of type \"{scalar.Name}\", found {SyntaxText(literal)}.";
                return false;
            default:
                error = $"\"{type}\" is not an input type.";
                return false;
        }
    }

    /// <summary>Coerces a JSON value of a variable.</summary>
    public static bool TryCoerceJson(JsonElement json, GraphQLType type, string path, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = null;
        error = null;
        if (json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            if (!type.IsNonNull)
                return true;
            error = $"At \"{path}\": expected a value of type \"{type}\", found null.";
            return false;
        }

        switch (type.Nullable)
        {
            case ListType list:
                return TryCoerceJsonList(json, list, path, out value, out error);
            case InputObjectType input:
                return TryCoerceJsonObject(json, input, path, out value, out error);
            case EnumType enumType:
                if (json.ValueKind == JsonValueKind.String && TryText(json, out var name) && enumType.FindValue(name) is { } found)
                {
                    value = found.Value;
                    return true;
                }

                error = $"At \"{path}\": expected a value of enum \"{enumType.Name}\".";
                return false;
            case ScalarType scalar:
                string? reason = null;
                if ((json.ValueKind != JsonValueKind.String || TryText(json, out _)) && scalar.TryReadObject(new ScalarInput(json), out value, out reason))
                    return true;
                error = $"At \"{path}\": {reason ?? $"expected a value of type \"{scalar.Name}\"."}";
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
            error = $"Expected an object of type \"{type.Name}\", found {SyntaxText(literal)}.";
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
        return !create ? CheckRequired(type, values, out error) : TryCreate(type, values, out value, out error);
    }

    private static bool TryCoerceJsonList(JsonElement json, ListType list, string path, out object? value, out string? error)
    {
        value = null;
        if (json.ValueKind != JsonValueKind.Array)
        {
            if (!TryCoerceJson(json, list.Item, path, out var single, out error))
                return false;
            value = new[] { single };
            return true;
        }

        var items = new object?[json.GetArrayLength()];
        var i = 0;
        foreach (var item in json.EnumerateArray())
        {
            if (!TryCoerceJson(item, list.Item, $"{path}[{i}]", out items[i], out error))
                return false;
            i++;
        }

        error = null;
        value = items;
        return true;
    }

    private static bool TryCoerceJsonObject(JsonElement json, InputObjectType type, string path, out object? value, out string? error)
    {
        value = null;
        if (json.ValueKind != JsonValueKind.Object)
        {
            error = $"At \"{path}\": expected an object of type \"{type.Name}\".";
            return false;
        }

        var values = new object?[type.Fields.Length];
        Array.Fill(values, InputValueDefinition.Missing);
        var given = 0;
        foreach (var property in json.EnumerateObject())
        {
            var isText = TryText(property, out var name);
            var position = isText ? type.FindPosition(name!) : -1;
            if (position < 0)
            {
                error = $"At \"{path}\": input \"{type.Name}\" has no field \"{name}\".";
                return false;
            }

            given++;
            if (!TryCoerceJson(property.Value, type.Fields[position].Type, $"{path}.{name}", out values[position], out error))
                return false;
        }

        if (CheckOneOf(type, given, given, values, out error) && TryCreate(type, values, out value, out error))
            return true;
        error = $"At \"{path}\": {error}";
        return false;
    }

    private static bool CheckOneOf(InputObjectType type, int written, int given, object?[] values, out string? error)
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

    private static bool TryCreate(InputObjectType type, object?[] values, out object? value, out string? error)
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

    private static bool TryText(JsonElement json, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = json.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            // An escaped lone surrogate is valid JSON but no text.
            text = null;
            return false;
        }
    }

    private static bool TryText(JsonProperty property, [NotNullWhen(true)] out string? name)
    {
        try
        {
            name = property.Name;
            return true;
        }
        catch (InvalidOperationException)
        {
            name = null;
            return false;
        }
    }

    private static string SyntaxText(ValueNode literal)
    {
        var text = Language.SyntaxPrinter.Print(literal);
        return text.Length <= 80 ? text : text[..80] + "…";
    }
}
