namespace ServiceDesk.GraphQL;

/// <summary>What a message repeats of a client's text: never more than its beginning, because one text may be repeated by many errors.</summary>
internal static class Excerpt
{
    private const int MaxLength = 80;

    public static string Of(string text, int maxLength = MaxLength)
    {
        if (text.Length <= maxLength)
            return text;
        // A surrogate pair is not cut in two.
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength), "…");
    }
}
