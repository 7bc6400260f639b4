namespace ServiceDesk.Domain.Catalogue;

/// <summary>The JSON Schema (2020-12) of definition files, for editors: what <see cref="OrganisationDefinitionReader"/> reads, with words that explain it.</summary>
public static class OrganisationSchema
{
    private const string Resource = "organisation.schema.json";

    /// <summary>The schema as JSON in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Utf8 { get; } = Load();

    private static byte[] Load()
    {
        using var stream = typeof(OrganisationSchema).Assembly.GetManifestResourceStream(Resource)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
