using System.Runtime.CompilerServices;
using System.Text;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.GraphQL.Types.Scalars;

namespace ServiceDesk.GraphQL.Introspection;

/// <summary>The fields that exist without being defined: __typename on every composite type (section 4.1), __schema and __type on the query type (section 4.2).</summary>
internal static class MetaFields
{
    private static readonly ConditionalWeakTable<ObjectType, FieldDefinition> TypeNames = [];

    public static FieldDefinition TypeName { get; } = new("__typename", new NonNullType(StringScalar.Instance), "The name of the object's type.");

    public static FieldDefinition SchemaField { get; } = new("__schema", new NonNullType(IntrospectionTypes.Schema), "The schema of this service.")
    {
        Resolve = static (_, context) => context.Schema,
    };

    public static FieldDefinition TypeField { get; } = new("__type", IntrospectionTypes.Type, "A type of the schema by its name.")
    {
        Arguments = [new InputValueDefinition("name", new NonNullType(StringScalar.Instance), "The name of the type.")],
        Resolve = static (_, context) => context.Schema.FindType((string)context.Arguments[0]!),
    };

    /// <summary>The meta-field of the given name, if the type has it.</summary>
    public static FieldDefinition? Find(Schema schema, NamedType parent, string name) => name switch
    {
        "__typename" => parent is ObjectType type ? TypeNames.GetValue(type, CreateTypeName) : TypeName,
        "__schema" when ReferenceEquals(parent, schema.QueryType) => SchemaField,
        "__type" when ReferenceEquals(parent, schema.QueryType) => TypeField,
        _ => null,
    };

    public static bool IsMetaField(FieldDefinition field) => IsMetaFieldName(field.Name);

    public static bool IsMetaFieldName(string name) => name.StartsWith("__", StringComparison.Ordinal);

    private static FieldDefinition CreateTypeName(ObjectType type)
    {
        var quoted = Encoding.UTF8.GetBytes($"\"{type.Name}\"");
        return new FieldDefinition(TypeName.Name, TypeName.Type, TypeName.Description)
        {
            DeclaringType = type,
            Resolve = (_, _) => type.Name,
            WriteLeaf = (_, _, writer) =>
            {
                writer.WriteRaw(quoted);
                return true;
            },
        };
    }
}
