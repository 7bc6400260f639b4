using System.Buffers;

namespace ServiceDesk.Api.GraphQLHttp.Responses;

/// <summary>How several results are put into one answer.</summary>
internal interface IStreamFraming
{
    string ContentType { get; }

    void WriteStart(IBufferWriter<byte> output);

    /// <param name="output">Where to.</param>
    /// <param name="json">The result.</param>
    /// <param name="hasNext">Whether further parts of the same response follow.</param>
    void WriteResult(IBufferWriter<byte> output, ReadOnlySpan<byte> json, bool hasNext);

    /// <summary>Something that tells client and proxies that the stream is alive; returns false where the form has nothing for it.</summary>
    bool WriteSignOfLife(IBufferWriter<byte> output);

    /// <summary>That no result follows.</summary>
    void WriteEnd(IBufferWriter<byte> output);
}
