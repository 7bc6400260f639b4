namespace ServiceDesk.GraphQL.Language;

/// <summary>Bounds within which a source text is read, so that no text can exhaust stack or memory.</summary>
public sealed record ParserLimits
{
    /// <summary>The most tokens a document may hold.</summary>
    public int MaxTokens { get; init; } = 10_000;

    /// <summary>The deepest nesting of braces, brackets and type wrappers.</summary>
    public int MaxNesting { get; init; } = 100;

    /// <summary>The most characters a name may have, aliases included: a response repeats them for every object.</summary>
    public int MaxNameLength { get; init; } = 256;

    /// <summary>For texts of the host's own, such as its schema: practically without bound in length, still bounded in depth.</summary>
    public static ParserLimits Trusted { get; } = new() { MaxTokens = int.MaxValue, MaxNameLength = int.MaxValue };
}
