using System.Text;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Projections;

/// <summary>What can be searched of a request: folded words, so that ي finds ی and ۱۲ finds 12.</summary>
internal static class SearchText
{
    // PostgreSQL takes words of at most 2,046 bytes; of a longer one its beginning is kept and looked for.
    private const int LongestWord = 100;

    /// <summary>The distinct words of several texts, separated by single spaces.</summary>
    public static string Of(params ReadOnlySpan<string?> texts)
    {
        var words = new List<string>();
        foreach (var text in texts)
            if (text is not null)
                words.AddRange(Words(text));
        return string.Join(' ', words.Distinct());
    }

    /// <summary>A tsquery that finds rows in which every word typed begins a word; null when no word was typed.</summary>
    public static string? Query(string? typed)
    {
        // Words hold letters and digits only, so nothing in them can be a part of the query's own syntax.
        var words = typed is null ? [] : Words(typed).Distinct().Take(20).ToList();
        return words.Count == 0 ? null : string.Join(" & ", words.Select(w => $"'{w}':*"));
    }

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var character in PersianText.Fold(text))
        {
            if (char.IsLetterOrDigit(character))
            {
                if (word.Length < LongestWord)
                    word.Append(character);
                continue;
            }
            if (word.Length > 0)
                yield return word.ToString();
            word.Clear();
        }
        if (word.Length > 0)
            yield return word.ToString();
    }
}
