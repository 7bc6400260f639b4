using System.Buffers;

namespace ServiceDesk.Api.GraphQLHttp.Responses;

/// <summary>How several results are put into one answer.</summary>
internal interface IStreamFraming
{
    string ContentType { get; }

    void WriteStart(IBufferWriter<byte> output);

    void WriteResult(IBufferWriter<byte> output, ReadOnlySpan<byte> json);

    /// <summary>Something that tells client and proxies that the stream is alive; returns false where the form has nothing for it.</summary>
    bool WriteSignOfLife(IBufferWriter<byte> output);

    /// <summary>That no result follows.</summary>
    void WriteEnd(IBufferWriter<byte> output);
}
