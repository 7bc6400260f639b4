using System.Text.RegularExpressions;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>Checks across several entries of a definition file.</summary>
internal static class DefinitionChecks
{
    /// <summary>Every entry of a list has a name of its own.</summary>
    public static void Unique<T>(ObjectReader owner, string list, IReadOnlyList<T> entries, Func<T, string> nameOf, string property)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < entries.Count; index++)
        {
            var name = nameOf(entries[index]);
            if (name.Length > 0 && !seen.Add(name))
            {
                owner.Errors.Add($"{owner.At(list)}[{index}].{property}", $"'{name}' stands twice.", "each once");
            }
        }
    }

    /// <summary>A regular expression of a definition: without backtracking, so that none can hold up the product.</summary>
    public static string Pattern(ObjectReader owner, string property, string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException)
        {
            owner.Errors.Add(owner.At(property), $"'{pattern}' is no pattern.", "a regular expression without back-references and look-around");
        }

        return pattern;
    }
}
