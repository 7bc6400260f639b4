namespace ServiceDesk.Api.Doors.OAuth;

/// <summary>Where somebody goes when they are signed in: a page of the organisation's own, and never elsewhere.</summary>
internal static class ReturnAddress
{
    private const int Longest = 1000;

    /// <summary>The address, made plain; null when it is none of the organisation's.</summary>
    /// <param name="sent">What was asked for; null for the organisation's home.</param>
    /// <param name="basePath">What the organisation's addresses begin with.</param>
    public static string? Read(string? sent, string basePath)
    {
        if (string.IsNullOrEmpty(sent))
            return basePath + "/";
        // Browsers read "//host", "/\host" and what has tabs and line ends in between as other hosts.
        if (sent.Length > Longest || sent[0] != '/' || sent.Any(character => character is '\\' or < ' ' or '\x7F') || sent.StartsWith("//", StringComparison.Ordinal))
            return null;
        // Dots, also encoded ones, are resolved before anything is compared.
        if (!Uri.TryCreate("https://host" + sent, UriKind.Absolute, out var address) || address.Host != "host" || !address.IsDefaultPort || address.UserInfo.Length > 0)
            return null;
        var path = address.AbsolutePath;
        return path.StartsWith(basePath + "/", StringComparison.Ordinal) && !path.StartsWith("//", StringComparison.Ordinal) || path == basePath ? address.PathAndQuery + address.Fragment : null;
    }
}
