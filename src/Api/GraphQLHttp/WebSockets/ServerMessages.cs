using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace ServiceDesk.Api.GraphQLHttp.WebSockets;

/// <summary>Writes what the host says (graphql-transport-ws). Ids are those of the client, as JSON.</summary>
internal static class ServerMessages
{
    public static void WriteAcknowledgement(IBufferWriter<byte> output) => output.Write("""{"type":"connection_ack"}"""u8);

    /// <summary>With the payload of the ping that it answers.</summary>
    public static void WritePong(IBufferWriter<byte> output, JsonElement payload)
    {
        output.Write("{\"type\":\"pong\""u8);
        if (payload.ValueKind == JsonValueKind.Object)
        {
            output.Write(""","payload":"""u8);
            output.Write(JsonMarshal.GetRawUtf8Value(payload));
        }
        output.Write("}"u8);
    }

    public static void WriteNext(IBufferWriter<byte> output, JsonEncodedText id, ReadOnlySpan<byte> result) => Write(output, id, "next"u8, result);

    /// <summary>The errors alone of a response that has nothing else.</summary>
    public static void WriteError(IBufferWriter<byte> output, JsonEncodedText id, ReadOnlySpan<byte> response)
    {
        var reader = new Utf8JsonReader(response);
        reader.Read();
        while (reader.Read() && !reader.ValueTextEquals("errors"u8))
            reader.Skip();
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        Write(output, id, "error"u8, response[start..(int)reader.BytesConsumed]);
    }

    public static void WriteComplete(IBufferWriter<byte> output, JsonEncodedText id) => Write(output, id, "complete"u8, default);

    private static void Write(IBufferWriter<byte> output, JsonEncodedText id, ReadOnlySpan<byte> type, ReadOnlySpan<byte> payload)
    {
        output.Write("{\"id\":\""u8);
        output.Write(id.EncodedUtf8Bytes);
        output.Write("\",\"type\":\""u8);
        output.Write(type);
        output.Write("\""u8);
        if (!payload.IsEmpty)
        {
            output.Write(",\"payload\":"u8);
            output.Write(payload);
        }
        output.Write("}"u8);
    }
}
