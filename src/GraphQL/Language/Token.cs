namespace ServiceDesk.GraphQL.Language;

/// <summary>A lexical token: a slice of the source text; <see cref="Value"/> only for strings, with escapes resolved.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, SourceLocation Location, string? Value = null);
