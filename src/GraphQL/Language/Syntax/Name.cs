namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>A name (section 2.1.9) and where it stands.</summary>
public readonly record struct Name(string Value, SourceLocation Location)
{
    public override string ToString() => Value;
}
