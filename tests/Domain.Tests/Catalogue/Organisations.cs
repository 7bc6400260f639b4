using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Domain.Tests.Catalogue;

/// <summary>The definition files that ship with the product.</summary>
internal static class Organisations
{
    public static IReadOnlyList<string> Keys { get; } = ["faragostar", "ikiu", "iums", "kaums", "kerman"];

    public static byte[] File(string key) => System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "organisations", $"{key}.json"));

    public static OrganisationDefinition Read(string key)
    {
        var reading = OrganisationDefinitionReader.Read($"{key}.json", File(key));
        return reading.Definition ?? throw new InvalidOperationException(string.Join(Environment.NewLine, reading.Errors));
    }
}
