using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Domain.Tests.Catalogue;

/// <summary>The definition files that ship with the product.</summary>
internal static class Organisations
{
    public static IReadOnlyList<string> Keys { get; } = ["faragostar", "ikiu", "iums", "kaums", "kerman"];

    /// <summary>The folder of the repository that they are kept in.</summary>
    public static string Source { get; } = FindSource();

    public static byte[] File(string key) => System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "organisations", $"{key}.json"));

    public static OrganisationDefinition Read(string key)
    {
        var reading = OrganisationDefinitionReader.Read($"{key}.json", File(key));
        return reading.Definition ?? throw new InvalidOperationException(string.Join(Environment.NewLine, reading.Errors));
    }

    private static string FindSource()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "ServiceDesk.slnx")))
            {
                return Path.Combine(folder.FullName, "organisations");
            }
        }

        throw new InvalidOperationException("The repository was not found above the tests.");
    }
}
