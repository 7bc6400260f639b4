using System.Collections.Immutable;
using ServiceDesk.GraphQL.Execution;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.GraphQL.Types.Scalars;

namespace ServiceDesk.GraphQL.Introspection;

/// <summary>The types through which a schema describes itself (section 4.2).</summary>
internal static class IntrospectionTypes
{
    private static readonly GraphQLType Text = StringScalar.Instance;
    private static readonly GraphQLType RequiredText = new NonNullType(StringScalar.Instance);
    private static readonly GraphQLType RequiredBoolean = new NonNullType(BooleanScalar.Instance);

    private static readonly ImmutableArray<InputValueDefinition> IncludeDeprecated =
        [new InputValueDefinition("includeDeprecated", RequiredBoolean, "Whether to list deprecated elements too.", new BooleanValueNode(default, false))];

    public static ObjectType Schema { get; } = new("__Schema", "What a service offers: its types, directives and root operation types.");

    public static ObjectType Type { get; } = new("__Type", "A type of any kind; which fields have values depends on the kind.");

    public static ObjectType Field { get; } = new("__Field", "A field of an object or interface type.");

    public static ObjectType InputValue { get; } = new("__InputValue", "An argument or input field.");

    public static ObjectType EnumValue { get; } = new("__EnumValue", "A value of an enum.");

    public static ObjectType Directive { get; } = new("__Directive", "A directive and where it may be applied.");

    public static EnumType Kind { get; } = new(
        "__TypeKind",
        "The kinds of type.",
        Enum.GetValues<TypeKind>().Select(kind => new EnumValueDefinition(Naming.ToScreamingCase(kind.ToString()), kind)),
        typeof(TypeKind));

    public static EnumType Location { get; } = new(
        "__DirectiveLocation",
        "The places where a directive may be applied.",
        Enum.GetValues<DirectiveLocation>().Select(location => new EnumValueDefinition(DirectiveLocations.ToName(location), location)),
        typeof(DirectiveLocation));

    public static ImmutableArray<NamedType> All { get; } = Complete();

    private static ImmutableArray<NamedType> Complete()
    {
        Schema.SetFields(
        [
            Of<Types.Schema>("description", Text, s => s.Description),
            Of<Types.Schema>("types", ListOf(Type), s => s.Types),
            Of<Types.Schema>("queryType", new NonNullType(Type), s => s.QueryType),
            Of<Types.Schema>("mutationType", Type, s => s.MutationType),
            Of<Types.Schema>("subscriptionType", Type, s => s.SubscriptionType),
            Of<Types.Schema>("directives", ListOf(Directive), s => s.Directives),
        ]);
        Type.SetFields(
        [
            Of<GraphQLType>("kind", new NonNullType(Kind), t => t.Kind),
            Of<GraphQLType>("name", Text, t => (t as NamedType)?.Name),
            Of<GraphQLType>("description", Text, t => (t as NamedType)?.Description),
            Of<GraphQLType>("specifiedByURL", Text, t => (t as ScalarType)?.SpecifiedBy),
            WithDeprecated<GraphQLType>("fields", NullableListOf(Field), (t, all) => (t as FieldsType)?.Fields.Where(f => all || f.DeprecationReason is null)),
            Of<GraphQLType>("interfaces", NullableListOf(Type), t => (t as FieldsType)?.Interfaces),
            new FieldDefinition("possibleTypes", NullableListOf(Type))
            {
                Resolve = static (source, context) => source is InterfaceType or UnionType ? context.Schema.PossibleTypes((NamedType)source) : null,
            },
            WithDeprecated<GraphQLType>("enumValues", NullableListOf(EnumValue), (t, all) => (t as EnumType)?.Values.Where(v => all || v.DeprecationReason is null)),
            WithDeprecated<GraphQLType>("inputFields", NullableListOf(InputValue), (t, all) => (t as InputObjectType)?.Fields.Where(f => all || f.DeprecationReason is null)),
            Of<GraphQLType>("ofType", Type, t => t is ListType list ? list.Item : (t as NonNullType)?.Inner),
            Of<GraphQLType>("isOneOf", BooleanScalar.Instance, t => (t as InputObjectType)?.IsOneOf),
        ]);
        Field.SetFields(
        [
            Of<FieldDefinition>("name", RequiredText, f => f.Name),
            Of<FieldDefinition>("description", Text, f => f.Description),
            WithDeprecated<FieldDefinition>("args", ListOf(InputValue), (f, all) => f.Arguments.Where(a => all || a.DeprecationReason is null)),
            Of<FieldDefinition>("type", new NonNullType(Type), f => f.Type),
            Of<FieldDefinition>("isDeprecated", RequiredBoolean, f => f.DeprecationReason is not null),
            Of<FieldDefinition>("deprecationReason", Text, f => f.DeprecationReason),
        ]);
        InputValue.SetFields(
        [
            Of<InputValueDefinition>("name", RequiredText, v => v.Name),
            Of<InputValueDefinition>("description", Text, v => v.Description),
            Of<InputValueDefinition>("type", new NonNullType(Type), v => v.Type),
            Of<InputValueDefinition>("defaultValue", Text, v => v.DefaultValue is null ? null : SyntaxPrinter.Print(v.DefaultValue)),
            Of<InputValueDefinition>("isDeprecated", RequiredBoolean, v => v.DeprecationReason is not null),
            Of<InputValueDefinition>("deprecationReason", Text, v => v.DeprecationReason),
        ]);
        EnumValue.SetFields(
        [
            Of<EnumValueDefinition>("name", RequiredText, v => v.Name),
            Of<EnumValueDefinition>("description", Text, v => v.Description),
            Of<EnumValueDefinition>("isDeprecated", RequiredBoolean, v => v.DeprecationReason is not null),
            Of<EnumValueDefinition>("deprecationReason", Text, v => v.DeprecationReason),
        ]);
        Directive.SetFields(
        [
            Of<DirectiveDefinition>("name", RequiredText, d => d.Name),
            Of<DirectiveDefinition>("description", Text, d => d.Description),
            Of<DirectiveDefinition>("isRepeatable", RequiredBoolean, d => d.IsRepeatable),
            Of<DirectiveDefinition>("locations", ListOf(Location), d => d.Locations),
            WithDeprecated<DirectiveDefinition>("args", ListOf(InputValue), (d, all) => d.Arguments.Where(a => all || a.DeprecationReason is null)),
        ]);
        return [Schema, Type, Field, InputValue, EnumValue, Directive, Kind, Location, StringScalar.Instance, BooleanScalar.Instance];
    }

    private static NonNullType ListOf(NamedType item) => new(NullableListOf(item));

    private static ListType NullableListOf(NamedType item) => new(new NonNullType(item));

    private static FieldDefinition Of<T>(string name, GraphQLType type, Func<T, object?> read) =>
        new(name, type) { Resolve = (source, _) => read((T)source!) };

    private static FieldDefinition WithDeprecated<T>(string name, GraphQLType type, Func<T, bool, object?> read) =>
        new(name, type)
        {
            Arguments = IncludeDeprecated,
            Resolve = (source, context) => read((T)source!, IncludesDeprecated(context)),
        };

    private static bool IncludesDeprecated(ResolverContext context) => context.Arguments[0] is true;
}
