using System.Buffers;

namespace ServiceDesk.Api.GraphQLHttp.Responses;

/// <summary>A part for each event of a subscription (Apollo's multipart protocol for GraphQL subscriptions over HTTP, 1.0).</summary>
internal sealed class MultipartSubscriptionFraming : IStreamFraming
{
    public string ContentType => "multipart/mixed; boundary=\"graphql\"; subscriptionSpec=1.0";

    public void WriteStart(IBufferWriter<byte> output) => output.Write("\r\n--graphql"u8);

    public void WriteResult(IBufferWriter<byte> output, ReadOnlySpan<byte> json, bool hasNext)
    {
        output.Write("\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{\"payload\":"u8);
        output.Write(json);
        output.Write("}\r\n--graphql"u8);
    }

    public bool WriteSignOfLife(IBufferWriter<byte> output)
    {
        output.Write("\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{}\r\n--graphql"u8);
        return true;
    }

    public void WriteEnd(IBufferWriter<byte> output) => output.Write("--\r\n"u8);
}
