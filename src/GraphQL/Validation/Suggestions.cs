namespace ServiceDesk.GraphQL.Validation;

/// <summary>What may have been meant by a name that does not exist. Only the first few names of a request are answered, because each is compared with all that there are.</summary>
internal sealed class Suggestions(bool isAllowed)
{
    private const int MaxAnswers = 10;
    private const int MaxNames = 5;

    /// <summary>No name of a schema is as long, so nothing can be like it.</summary>
    private const int MaxLength = 100;

    private int _left = isAllowed ? MaxAnswers : 0;

    /// <summary>A sentence that follows an error's message, with the space before it; empty when nothing is alike.</summary>
    public string For(string name, IEnumerable<string> known)
    {
        if (name.Length > MaxLength || _left == 0)
            return "";
        _left--;
        // Longer names may differ in more places.
        var most = (name.Length * 2 / 5) + 1;
        return Sentence("", known
            .Select(k => (Name: k, Distance: NameDistance.Between(name, k, most)))
            .Where(k => k.Distance <= most)
            .OrderBy(k => k.Distance)
            .ThenBy(k => k.Name, StringComparer.Ordinal)
            .Select(k => k.Name));
    }

    /// <param name="names">Best first.</param>
    /// <param name="what">Stands before the names, e.g. <c>to use an inline fragment on</c>.</param>
    public string Of(string what, Func<IEnumerable<string>> names)
    {
        if (_left == 0)
            return "";
        _left--;
        return Sentence(what + " ", names());
    }

    private static string Sentence(string what, IEnumerable<string> names)
    {
        var quoted = names.Take(MaxNames).Select(n => $"\"{n}\"").ToList();
        return quoted.Count switch
        {
            0 => "",
            1 => $" Did you mean {what}{quoted[0]}?",
            _ => $" Did you mean {what}{string.Join(", ", quoted[..^1])} or {quoted[^1]}?",
        };
    }
}
