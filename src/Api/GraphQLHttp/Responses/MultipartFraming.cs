using System.Buffers;

namespace ServiceDesk.Api.GraphQLHttp.Responses;

/// <summary>
/// The parts of one response (Incremental Delivery over HTTP). The whole line of the boundary follows each part at once, since clients take a part when they have seen what ends it; whether
/// it is the last line the part itself tells.
/// </summary>
internal sealed class MultipartFraming : IStreamFraming
{
    /// <summary>Apollo's name for the form with <c>pending</c>, <c>incremental</c> and <c>completed</c>, which the engine gives.</summary>
    public const string IncrementalSpec = "v0.2";

    public string ContentType => $"multipart/mixed; boundary=\"-\"; incrementalSpec={IncrementalSpec}";

    public void WriteStart(IBufferWriter<byte> output) => output.Write("\r\n---\r\n"u8);

    public void WriteResult(IBufferWriter<byte> output, ReadOnlySpan<byte> json, bool hasNext)
    {
        output.Write("Content-Type: application/json; charset=utf-8\r\n\r\n"u8);
        output.Write(json);
        output.Write(hasNext ? "\r\n---\r\n"u8 : "\r\n-----\r\n"u8);
    }

    /// <summary>None is needed: the operation's time limit bounds the silence.</summary>
    public bool WriteSignOfLife(IBufferWriter<byte> output) => false;

    /// <summary>The last part has told.</summary>
    public void WriteEnd(IBufferWriter<byte> output)
    {
    }
}
