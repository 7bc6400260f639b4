namespace ServiceDesk.GraphQL.Types;

/// <summary>The schema is not valid. Thrown at start-up, with every fault that was found.</summary>
public sealed class SchemaException : Exception
{
    public SchemaException(string message)
        : this([message])
    {
    }

    public SchemaException(IReadOnlyList<string> errors)
        : base(string.Join(Environment.NewLine, errors)) => Errors = errors;

    public IReadOnlyList<string> Errors { get; }
}
