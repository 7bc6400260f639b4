using Microsoft.OpenApi;

namespace ServiceDesk.Api.OpenApi;

/// <summary>
/// What may be null is absent instead: answers leave it out, and bodies may. The generator says of every parameter of a record's
/// constructor that it must be there, so that a client made from the document would send too much and refuse answers.
/// </summary>
internal static class AbsentMembers
{
    public static void LetNullBeAbsent(this OpenApiDocument document)
    {
        foreach (var schema in document.Components?.Schemas?.Values ?? [])
        {
            foreach (var (name, member) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            {
                if (MayBeNull(member))
                    schema.Required?.Remove(name);
            }
        }
    }

    private static bool MayBeNull(IOpenApiSchema schema) =>
        schema.Type?.HasFlag(JsonSchemaType.Null) == true || schema.OneOf?.Any(one => one.Type == JsonSchemaType.Null) == true;
}
