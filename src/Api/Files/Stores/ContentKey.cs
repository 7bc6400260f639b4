namespace ServiceDesk.Api.Files.Stores;

/// <summary>By what a content is found. The same bytes uploaded twice are kept once, but never across organisations.</summary>
/// <param name="Organisation">The organisation's key.</param>
/// <param name="Sha256">64 hexadecimal digits in lower case.</param>
public readonly record struct ContentKey(string Organisation, string Sha256)
{
    /// <summary>Where it is kept below the store's beginning: <c>organisation/ab/cd/abcd…</c>.</summary>
    /// <exception cref="ArgumentException">The key has not its form; both parts come from the product itself, and were one of them ever not what it should be, it must not name another file.</exception>
    internal string Path => Sha256.Length == 64 && Sha256.All(char.IsAsciiHexDigitLower) && Organisation.Length > 0 && Organisation.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        ? $"{Organisation}/{Sha256[..2]}/{Sha256[2..4]}/{Sha256}"
        : throw new ArgumentException($"'{this}' names no content.");
}
