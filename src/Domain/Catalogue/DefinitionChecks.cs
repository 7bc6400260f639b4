using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>Checks across several entries of a definition file.</summary>
internal static class DefinitionChecks
{
    /// <summary>Every entry of a list has a name of its own.</summary>
    public static void Unique<T>(ObjectReader owner, string list, IReadOnlyList<T> entries, Func<T, string> nameOf, string property)
    {
        owner.Constrain(list, schema => schema[ObjectSchema.Identity] = new JsonArray(property));
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

    /// <summary>A list has an entry at least.</summary>
    /// <param name="owner">Whose list it is.</param>
    /// <param name="list">Its name.</param>
    /// <param name="count">How many entries it has.</param>
    /// <param name="problem">What is wrong with none.</param>
    /// <param name="allowed">What would be right.</param>
    public static void Present(ObjectReader owner, string list, int count, string problem = "The list is empty.", string allowed = "at least one entry")
    {
        owner.Require(list);
        owner.Constrain(list, schema => schema["minItems"] = 1);
        if (count == 0)
        {
            owner.Errors.Add(owner.At(list), problem, allowed);
        }
    }

    /// <summary>A list of texts, each once.</summary>
    public static ValueList<string> UniqueTexts(ObjectReader owner, string list, Regex pattern, string allowed)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (text, path) in owner.Texts(list, pattern, allowed))
        {
            if (!seen.Add(text))
            {
                owner.Errors.Add(path, $"'{text}' stands twice.", "each once");
            }
        }

        owner.Constrain(list, schema => schema["uniqueItems"] = true);
        return seen.ToValueList();
    }

    /// <summary>An address for people to open: by https, so that nobody on the way changes what they see.</summary>
    public static string Address(ObjectReader owner, string property, string address)
    {
        owner.Constrain(property, schema => schema["pattern"] = "^https://");
        if (address.Length > 0 && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0))
        {
            owner.Errors.Add(owner.At(property), $"'{address}' is no address to open.", "an address that begins with https://");
        }

        return address;
    }

    /// <summary>A regular expression of a definition: without backtracking, so that none can hold up the product.</summary>
    public static string Pattern(ObjectReader owner, string property, string pattern)
    {
        owner.Constrain(property, schema => schema["format"] = "regex");
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
