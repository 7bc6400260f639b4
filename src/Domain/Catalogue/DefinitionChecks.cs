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
}
