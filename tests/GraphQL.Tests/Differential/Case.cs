using System.Text;

namespace ServiceDesk.GraphQL.Tests.Differential;

/// <summary>A request of the differential test.</summary>
/// <param name="Pieces">The document: tokens with what follows them, so that it can be cut smaller in a sensible way.</param>
/// <param name="Variables">JSON, or null for none.</param>
internal sealed record Case(IReadOnlyList<string> Pieces, string? OperationName = null, string? Variables = null)
{
    public string Query { get; } = string.Concat(Pieces);

    /// <summary>The request as the reference takes it: in ASCII, because a document may hold lone surrogates.</summary>
    public string ToLine()
    {
        var line = new StringBuilder("{\"act\":\"run\",\"query\":").Append(Quote(Query));
        if (OperationName is not null)
            line.Append(",\"operationName\":").Append(Quote(OperationName));
        if (Variables is not null)
            line.Append(",\"variables\":").Append(Variables);
        return line.Append('}').ToString();
    }

    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (c is >= ' ' and < '\u007F')
                quoted.Append(c);
            else
                quoted.Append($"\\u{(int)c:x4}");
        }

        return quoted.Append('"').ToString();
    }

    public override string ToString() =>
        $"  document:  {Quote(Query)}\n  operation: {OperationName ?? "-"}\n  variables: {Variables ?? "-"}";
}
