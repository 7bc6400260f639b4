using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Api.OpenApi;

/// <summary>What the types look like that converters of this product's own write: the generator cannot know and says nothing of them.</summary>
internal static class ConvertedTypes
{
    public static async Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = context.JsonTypeInfo.Type;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(Instant))
            (schema.Type, schema.Format) = (JsonSchemaType.String, "date-time");
        else if (type == typeof(LocalDate))
            schema.Type = JsonSchemaType.String;
        else if (type == typeof(FieldValues))
            (schema.Type, schema.AdditionalProperties) = (JsonSchemaType.Object, new OpenApiSchema { Type = JsonSchemaType.String });
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
            (schema.Type, schema.Items) = (JsonSchemaType.Array, await context.GetOrCreateSchemaAsync(type.GenericTypeArguments[0], null, cancellation));
    }
}
