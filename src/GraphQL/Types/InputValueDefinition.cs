using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Types;

/// <summary>An argument or an input field (section 3.6.1).</summary>
public sealed class InputValueDefinition(string name, GraphQLType type, string? description = null, ValueNode? defaultValue = null)
{
    /// <summary>Stands where a value was not given, which is not the same as null (section 2.9.5).</summary>
    internal static readonly object Missing = new();

    private object? _coercedDefault = Missing;

    public string Name { get; } = name;

    public GraphQLType Type { get; } = type;

    public string? Description { get; } = description;

    /// <summary>The default as a literal, or null when there is none.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    public string? DeprecationReason { get; init; }

    /// <summary>The C# attributes of the parameter or property.</summary>
    public IReadOnlyList<Attribute> Attributes { get; init; } = [];

    /// <summary>Whether a value must be given (section 5.4.3).</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;

    /// <summary>Turns a coerced value into what the C# parameter takes; null where both are the same.</summary>
    internal Func<object?, object?>? Convert { get; init; }

    /// <summary>What the C# parameter gets when no value is given and the schema has no default.</summary>
    internal object? WhenMissing { get; init; }

    /// <summary>The coerced default, computed once and shared.</summary>
    internal object? CoercedDefault(Func<ValueNode, GraphQLType, object?> coerce)
    {
        if (ReferenceEquals(_coercedDefault, Missing))
            _coercedDefault = coerce(DefaultValue!, Type);
        return _coercedDefault;
    }
}
