using System.Buffers;
using System.Collections.Immutable;
using ServiceDesk.GraphQL.Execution;

namespace ServiceDesk.GraphQL;

/// <summary>A finished response as UTF-8 JSON in pooled memory. Dispose it once it has been sent.</summary>
public sealed class GraphQLResult : IDisposable
{
    private readonly ResponseWriter _writer;

    internal GraphQLResult(ResponseWriter writer, GraphQLOutcome outcome, IReadOnlyList<GraphQLError> errors)
    {
        _writer = writer;
        Outcome = outcome;
        Errors = [.. errors];
    }

    public GraphQLOutcome Outcome { get; }

    /// <summary>The errors that the response holds.</summary>
    public ImmutableArray<GraphQLError> Errors { get; }

    /// <summary>Whether further payloads of the same response follow, which only an operation with @defer or @stream has; also in the payload itself, as <c>hasNext</c>.</summary>
    public bool HasNext { get; internal init; }

    /// <summary>The response body; valid until the result is disposed.</summary>
    public ReadOnlyMemory<byte> Json => _writer.Written;

    public void WriteTo(IBufferWriter<byte> output) => output.Write(Json.Span);

    public void Dispose() => _writer.Dispose();

    internal static GraphQLResult FromErrors(IReadOnlyList<GraphQLError> errors, GraphQLOutcome outcome = GraphQLOutcome.RequestError)
    {
        var writer = new ResponseWriter();
        writer.WriteRaw("{\"errors\":"u8);
        ErrorWriter.Write(errors, writer);
        writer.WriteByte((byte)'}');
        return new GraphQLResult(writer, outcome, errors);
    }
}
