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
        var mapping = property is null ? null : mapper.InputMember(property.DeclaringType!, property.Name);
        var type = Map(mapping, parameter.ParameterType, mapper.Nullability.Create(parameter), annotations, mapper);
        Attribute[] attributes = [.. parameter.GetCustomAttributes(), .. property?.GetCustomAttributes() ?? []];
        var isDeclared = parameter.HasDefaultValue && parameter.DefaultValue is not null;
        return Create(parameter.Name!, parameter.ParameterType, type, mapping, attributes, mapper.Documentation.Describe(parameter), DefaultOf(parameter), isDeclared);
    }

    /// <param name="initialised">What the property's initialiser gives it, which is its default in the schema.</param>
    public static InputValueDefinition FromProperty(PropertyInfo property, TypeMapper mapper, object? initialised)
    {
        var mapping = mapper.InputMember(property.DeclaringType!, property.Name);
        var type = Map(mapping, property.PropertyType, mapper.Nullability.Create(property), property, mapper);
        return Create(property.Name, property.PropertyType, type, mapping, [.. property.GetCustomAttributes()], mapper.Documentation.Describe(property), initialised, isDeclared: initialised is not null);
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

    private static GraphQLType Map(InputMemberMapping? mapping, Type clrType, NullabilityInfo nullability, ICustomAttributeProvider annotations, TypeMapper mapper)
    {
        if (mapping is null)
            return mapper.MapInput(clrType, nullability, annotations);
        var given = mapper.MapInput(mapping.Given);
        return nullability.WriteState == NullabilityState.Nullable ? given : new NonNullType(given);
    }

    private static Func<object?, object?>? Conversion(InputMemberMapping? mapping, GraphQLType type, Type clrType)
    {
        if (mapping is null)
            return ClrConversion.For(type, clrType);
        var convert = ClrConversion.For(type, mapping.Given);
        return value => value is null ? null : mapping.Convert(convert is null ? value : convert(value)!);
    }

    private static bool IsOptional(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>);

    private static InputValueDefinition Create(string clrName, Type clrType, GraphQLType type, InputMemberMapping? mapping, Attribute[] attributes, string? description, object? whenMissing, bool isDeclared)
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
            Convert = Conversion(mapping, type, clrType),
            WhenMissing = whenMissing,
        };
    }
}
