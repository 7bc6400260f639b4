using System.Buffers;

namespace ServiceDesk.Api.GraphQLHttp.Responses;

/// <summary>Server-sent events: <c>next</c> for each result, <c>complete</c> after the last (graphql-sse, distinct connections mode).</summary>
internal sealed class EventStreamFraming : IStreamFraming
{
    public string ContentType => "text/event-stream; charset=utf-8";

    /// <summary>A comment, so that the headers reach the client before the first event.</summary>
    public void WriteStart(IBufferWriter<byte> output) => output.Write(":\n\n"u8);

    /// <summary>The engine's JSON has no line breaks, so it is one line of data.</summary>
    public void WriteResult(IBufferWriter<byte> output, ReadOnlySpan<byte> json, bool hasNext)
    {
        output.Write("event: next\ndata: "u8);
        output.Write(json);
        output.Write("\n\n"u8);
    }

    public bool WriteSignOfLife(IBufferWriter<byte> output)
    {
        output.Write(":\n\n"u8);
        return true;
    }

    /// <summary>With data, though empty: browsers drop events that have none.</summary>
    public void WriteEnd(IBufferWriter<byte> output) => output.Write("event: complete\ndata: \n\n"u8);
}
