using System.Text.Json;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>The coerced values of an operation's variables; one that was not given and has no default is absent.</summary>
internal sealed class VariableValues
{
    public static readonly VariableValues Empty = new();

    private readonly Dictionary<string, object?> _values = [];
    private readonly OperationDefinitionNode? _operation;
    private readonly GivenVariables _given;

    private VariableValues()
    {
    }

    private VariableValues(OperationDefinitionNode operation, GivenVariables given)
    {
        _operation = operation;
        _given = given;
    }

    public bool TryGet(string name, out object? value) => _values.TryGetValue(name, out value);

    /// <summary>The value as it was given, or the default as it is written, for scalars that read a literal around the variable as a whole.</summary>
    public bool TryGetSource(string name, out JsonElement given, out ValueNode? defaultValue)
    {
        defaultValue = null;
        if (_operation is null)
        {
            given = default;
            return false;
        }

        if (_given.TryGet(name, out given))
            return true;
        defaultValue = _operation.Variables.FirstOrDefault(v => v.Variable.Name.Value == name)?.DefaultValue;
        return defaultValue is not null;
    }

    /// <summary>These variables alone.</summary>
    public VariableValues Only(IEnumerable<string> names)
    {
        var only = new VariableValues();
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var value))
                only._values[name] = value;
        }

        return only;
    }

    /// <summary>CoerceVariableValues (section 6.1.2).</summary>
    public static VariableValues Coerce(Schema schema, OperationDefinitionNode operation, JsonElement given, GraphQLOptions options, List<GraphQLError> errors)
    {
        if (operation.Variables.Length == 0)
            return Empty;
        var values = new GivenVariables(given, operation);
        var coerced = new VariableValues(operation, values);
        var coercion = new JsonCoercion(options);
        foreach (var definition in operation.Variables)
        {
            var name = definition.Variable.Name.Value;
            var type = TypeReferences.Resolve(schema, definition.Type)!;
            if (!values.TryGet(name, out var json))
            {
                if (definition.DefaultValue is not null)
                    coerced.AddLiteral(name, definition, type, errors);
                else if (type.IsNonNull)
                    errors.Add(Error(definition, $"Variable \"${name}\" of type \"{type}\" was not given."));
                continue;
            }

            try
            {
                if (coercion.TryCoerce(json, type, name, out var value, out var error))
                    coerced._values[name] = value;
                else
                    errors.Add(Error(definition, $"Variable \"${name}\" has an invalid value. {error}"));
            }
            catch (GraphQLException limit)
            {
                errors.Add(limit.Error with { Locations = [definition.Location] });
                break;
            }
        }

        return coerced;
    }

    private void AddLiteral(string name, VariableDefinitionNode definition, GraphQLType type, List<GraphQLError> errors)
    {
        if (InputCoercion.TryCoerceLiteral(definition.DefaultValue!, type, Empty, out var value, out var error))
            _values[name] = value;
        else
            errors.Add(Error(definition, $"Variable \"${name}\" has an invalid default. {error}"));
    }

    private static GraphQLError Error(VariableDefinitionNode definition, string message) =>
        new(ErrorCodes.InvalidVariable, message) { Locations = [definition.Location] };
}
