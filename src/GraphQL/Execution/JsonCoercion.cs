using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.GraphQL.Validation;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>Input coercion of the variables of one request (section 6.1.2), bounded in depth and in the number of values.</summary>
internal sealed class JsonCoercion(GraphQLOptions options)
{
    private readonly Suggestions _suggestions = new(options.AllowSuggestions);
    private readonly ResponsePath _path = new();
    private int _values;

    /// <param name="name">The variable, with which the path in messages begins.</param>
    /// <exception cref="GraphQLException">A limit is exceeded.</exception>
    public bool TryCoerce(JsonElement json, GraphQLType type, string name, out object? value, [NotNullWhen(false)] out string? error)
    {
        _path.CutBackTo(0);
        _path.Push(name);
        return TryCoerce(json, type, out value, out error);
    }

    private bool TryCoerce(JsonElement json, GraphQLType type, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = null;
        error = null;
        if (++_values > options.MaxVariableValues)
            throw new GraphQLException(ErrorCodes.TooManyVariableValues, $"The variables hold more than {options.MaxVariableValues} values.");
        if (json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            if (!type.IsNonNull)
                return true;
            error = $"At \"{Path()}\": expected a value of type \"{type}\", found null.";
            return false;
        }

        switch (type.Nullable)
        {
            case ListType list:
                return TryCoerceList(json, list, out value, out error);
            case InputObjectType input:
                return TryCoerceObject(json, input, out value, out error);
            case EnumType enumType:
                string? name = null;
                if (json.ValueKind == JsonValueKind.String && JsonText.TryRead(json, out name) && enumType.FindValue(name) is { } found)
                {
                    value = found.Value;
                    return true;
                }

                error = $"At \"{Path()}\": expected a value of enum \"{enumType.Name}\".{(name is null ? "" : _suggestions.For(name, enumType.Values.Select(v => v.Name)))}";
                return false;
            case ScalarType scalar:
                string? reason = null;
                if ((json.ValueKind != JsonValueKind.String || JsonText.TryRead(json, out _)) && scalar.TryReadObject(new ScalarInput(json), out value, out reason))
                    return true;
                error = $"At \"{Path()}\": {reason ?? $"expected a value of type \"{scalar.Name}\"."}";
                return false;
            default:
                error = $"\"{type}\" is not an input type.";
                return false;
        }
    }

    /// <summary>A single value stands for a list of one (section 3.11).</summary>
    private bool TryCoerceList(JsonElement json, ListType list, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = null;
        if (json.ValueKind != JsonValueKind.Array)
        {
            if (!TryCoerce(json, list.Item, out var single, out error))
                return false;
            value = new[] { single };
            return true;
        }

        // Not trusting the length of the array: memory is taken as the values are counted.
        var items = new object?[Math.Min(json.GetArrayLength(), options.MaxVariableValues)];
        var i = 0;
        Enter();
        _path.Push(0);
        foreach (var item in json.EnumerateArray())
        {
            _path.SetIndex(i);
            if (!TryCoerce(item, list.Item, out var coerced, out error))
                return false;
            items[i++] = coerced;
        }

        _path.Pop();
        error = null;
        value = items;
        return true;
    }

    private bool TryCoerceObject(JsonElement json, InputObjectType type, out object? value, [NotNullWhen(false)] out string? error)
    {
        value = null;
        if (json.ValueKind != JsonValueKind.Object)
        {
            error = $"At \"{Path()}\": expected an object of type \"{type.Name}\".";
            return false;
        }

        var values = new object?[type.Fields.Length];
        Array.Fill(values, InputValueDefinition.Missing);
        var given = 0;
        Enter();
        foreach (var property in json.EnumerateObject())
        {
            var isText = JsonText.TryRead(property, out var name);
            var position = isText ? type.FindPosition(name!) : -1;
            if (position < 0)
            {
                error = $"At \"{Path()}\": input \"{type.Name}\" has no field \"{Excerpt.Of(name ?? "")}\".{(name is null ? "" : _suggestions.For(name, type.Fields.Select(f => f.Name)))}";
                return false;
            }

            given++;
            _path.Push(name!);
            if (!TryCoerce(property.Value, type.Fields[position].Type, out values[position], out error))
                return false;
            _path.Pop();
        }

        if (InputCoercion.CheckOneOf(type, given, given, values, out error) && InputCoercion.TryCreate(type, values, out value, out error))
            return true;
        error = $"At \"{Path()}\": {error}";
        return false;
    }

    /// <summary>How deep JSON may be depends on the host's reader, so the recursion has a bound of its own.</summary>
    private void Enter()
    {
        if (_path.Depth > options.Parser.MaxNesting)
            throw new GraphQLException(ErrorCodes.NestingTooDeep, $"The variables are nested deeper than {options.Parser.MaxNesting} levels.");
    }

    /// <summary>Where the value stands, made only for messages: <c>filter.tags[2]</c>.</summary>
    private string Path()
    {
        var built = new StringBuilder();
        foreach (var segment in _path.Copy())
        {
            if (segment is int index)
                built.Append('[').Append(index).Append(']');
            else
                built.Append(built.Length > 0 ? "." : "").Append(segment);
        }

        return built.ToString();
    }
}
