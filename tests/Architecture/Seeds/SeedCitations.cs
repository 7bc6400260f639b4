using System.Text.RegularExpressions;
using ServiceDesk.Testing;

namespace ServiceDesk.Architecture.Tests.Seeds;

/// <summary>Finds the items that tests cite, in the sources of the test projects: it needs none of them to be built.</summary>
internal static partial class SeedCitations
{
    public static IReadOnlyList<SeedCitation> All() =>
    [
        .. new DirectoryInfo(Path.Combine(Repository.Root, "tests")).EnumerateFiles("*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file.FullName).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(folder => folder is "bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .SelectMany(path => In(path, File.ReadLines(Path.Combine(Repository.Root, path)))),
    ];

    /// <summary>The citations of one source: the attributes that stand before a class or a method are its.</summary>
    public static IEnumerable<SeedCitation> In(string path, IEnumerable<string> lines)
    {
        var (type, cited) = ("", new List<string>());
        foreach (var line in lines.Select(line => line.Trim()))
        {
            if (line.StartsWith('['))
            {
                cited.AddRange(Attribute().Matches(line).SelectMany(match => Text().Matches(match.Value)).Select(text => text.Groups[1].Value));
                continue;
            }

            string? method = null;
            if (Class().Match(line) is { Success: true } newType)
                type = newType.Groups[1].Value;
            else if (Method().Match(line) is { Success: true } newMethod)
                method = newMethod.Groups[1].Value;
            else
                continue;
            foreach (var item in cited)
                yield return new SeedCitation(item, path, type, method);
            cited.Clear();
        }
    }

    [GeneratedRegex("""\bSeed\(("[^"]*"(, )?)+\)""")]
    private static partial Regex Attribute();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Text();

    [GeneratedRegex(@"^(?:(?:public|internal|sealed|static|abstract|partial) )+class (\w+)")]
    private static partial Regex Class();

    [GeneratedRegex(@"^public (?:(?:static|async|override) )*[\w<>\[\]?, ()]+? (\w+)\(")]
    private static partial Regex Method();
}
