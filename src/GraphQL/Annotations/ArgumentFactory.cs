using System.Reflection;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Annotations;

/// <summary>Makes arguments and input fields from parameters and properties.</summary>
internal static class ArgumentFactory
{
    /// <param name="property">For a positional record, the property of the same name: attributes may stand on either.</param>
    public static InputValueDefinition FromParameter(ParameterInfo parameter, TypeMapper mapper, PropertyInfo? property = null)
    {
        var annotations = property is not null && (property.IsDefined(typeof(GraphQLTypeAttribute)) || property.IsDefined(typeof(IdAttribute)))
            ? (ICustomAttributeProvider)property
            : parameter;
        var type = mapper.MapInput(parameter.ParameterType, mapper.Nullability.Create(parameter), annotations);
        Attribute[] attributes = [.. parameter.GetCustomAttributes(), .. property?.GetCustomAttributes() ?? []];
        var isDeclared = parameter.HasDefaultValue && parameter.DefaultValue is not null;
        return Create(parameter.Name!, parameter.ParameterType, type, attributes, mapper.Documentation.Describe(parameter), DefaultOf(parameter), isDeclared);
    }

    /// <param name="initialised">What the property's initialiser gives it, which is its default in the schema.</param>
    public static InputValueDefinition FromProperty(PropertyInfo property, TypeMapper mapper, object? initialised)
    {
        var type = mapper.MapInput(property.PropertyType, mapper.Nullability.Create(property), property);
        return Create(property.Name, property.PropertyType, type, [.. property.GetCustomAttributes()], mapper.Documentation.Describe(property), initialised, isDeclared: initialised is not null);
    }

    /// <summary>What a parameter gets when nothing is given: its C# default, or that of its type.</summary>
    public static object? DefaultOf(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var underlying = Nullable.GetUnderlyingType(type) ?? type;
        if (parameter.HasDefaultValue && parameter.DefaultValue is { } value)
            return underlying.IsEnum ? Enum.ToObject(underlying, value) : value;
        return type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;
    }

    private static bool IsOptional(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>);

    private static InputValueDefinition Create(string clrName, Type clrType, GraphQLType type, Attribute[] attributes, string? description, object? whenMissing, bool isDeclared)
    {
        var literal = attributes.OfType<GraphQLDefaultAttribute>().FirstOrDefault()?.Literal;
        ValueNode? defaultValue = literal is not null ? Parser.ParseValue(literal)
            : isDeclared && !IsOptional(clrType) ? DefaultLiteral.For(whenMissing!, type)
            : null;
        return new InputValueDefinition(
            attributes.OfType<GraphQLNameAttribute>().FirstOrDefault()?.Name ?? Naming.ToCamelCase(clrName),
            type,
            description,
            defaultValue)
        {
            Attributes = attributes,
            DeprecationReason = attributes.OfType<DeprecatedAttribute>().FirstOrDefault()?.Reason,
            Convert = ClrConversion.For(type, clrType),
            WhenMissing = whenMissing,
        };
    }
}
