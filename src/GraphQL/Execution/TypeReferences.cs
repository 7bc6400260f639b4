using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>From type references in documents to types of the schema.</summary>
internal static class TypeReferences
{
    /// <summary>Null when the schema does not know the named type.</summary>
    public static GraphQLType? Resolve(Schema schema, TypeNode node) => node switch
    {
        NamedTypeNode named => schema.FindType(named.Name.Value),
        ListTypeNode list => Resolve(schema, list.ItemType) is { } item ? new ListType(item) : null,
        NonNullTypeNode nonNull => Resolve(schema, nonNull.InnerType) is { } inner ? new NonNullType(inner) : null,
        _ => null,
    };
}
