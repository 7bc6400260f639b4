using System.Buffers;

namespace ServiceDesk.Api.GraphQLHttp.Responses;

/// <summary>The parts of one response (Incremental Delivery over HTTP). The boundary follows each part at once: clients read a part when they have seen what ends it.</summary>
internal sealed class MultipartFraming : IStreamFraming
{
    /// <summary>Apollo's name for the form with <c>pending</c>, <c>incremental</c> and <c>completed</c>, which the engine gives.</summary>
    public const string IncrementalSpec = "v0.2";

    public string ContentType => $"multipart/mixed; boundary=\"-\"; incrementalSpec={IncrementalSpec}";

    public void WriteStart(IBufferWriter<byte> output) => output.Write("\r\n---"u8);

    public void WriteResult(IBufferWriter<byte> output, ReadOnlySpan<byte> json)
    {
        output.Write("\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8);
        output.Write(json);
        output.Write("\r\n---"u8);
    }

    /// <summary>None is needed: the operation's time limit bounds the silence.</summary>
    public bool WriteSignOfLife(IBufferWriter<byte> output) => false;

    public void WriteEnd(IBufferWriter<byte> output) => output.Write("--\r\n"u8);
}
