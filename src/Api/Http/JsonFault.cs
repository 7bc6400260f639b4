using System.Text.Json;

namespace ServiceDesk.Api.Http;

/// <summary>Says in plain words where a text stops being JSON that is taken.</summary>
internal static class JsonFault
{
    /// <summary>Line and byte, both counted from one; what is wrong, where the fault has no place.</summary>
    public static string Describe(JsonException fault) =>
        fault.LineNumber is { } line ? $"line {line + 1}, byte {fault.BytePositionInLine + 1}" : fault.Message.TrimEnd('.');
}
