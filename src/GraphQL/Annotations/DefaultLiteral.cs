using System.Collections;
using System.Text.Json;
using ServiceDesk.GraphQL.Execution;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Annotations;

/// <summary>The literal that says a C# default in the schema.</summary>
internal static class DefaultLiteral
{
    public static ValueNode For(object value, GraphQLType type)
    {
        if (type.Nullable is ListType list && value is IEnumerable items)
            return new ListValueNode(default, [.. items.Cast<object?>().Select(item => item is null ? new NullValueNode(default) : For(item, list.Item))]);
        switch (type.Named)
        {
            case EnumType enumType:
                return new EnumValueNode(default, enumType.FindByValue(value)?.Name ?? throw new SchemaException($"The default {value} is not a value of enum \"{enumType.Name}\"."));
            case ScalarType scalar:
                using (var writer = new ResponseWriter())
                {
                    scalar.WriteObject(value, writer);
                    using var json = JsonDocument.Parse(writer.Written);
                    return LiteralJson.ToLiteral(json.RootElement);
                }

            default:
                throw new SchemaException($"A default of the type \"{type}\" cannot be taken from C#; use [GraphQLDefault].");
        }
    }
}
