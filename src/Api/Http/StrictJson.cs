using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Api.Http;

/// <summary>Reads a body as one JSON object of a known shape; nothing is guessed, converted or passed over.</summary>
public static class StrictJson
{
    /// <summary>Deep enough for every body of this API.</summary>
    private const int DeepestLevel = 16;

    /// <summary>The reader itself must not give up first: it has no code of its own for depth.</summary>
    private const int ReaderDepth = 1_000_000;

    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        MaxDepth = DeepestLevel,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>The value of the body, or what is wrong with it.</summary>
    /// <exception cref="BadHttpRequestException">The body is too large or did not arrive whole.</exception>
    public static async Task<(object? Value, Problem? Problem)> ReadAsync(HttpContext context, Type type)
    {
        if (!IsJson(context.Request))
            return (null, new Problem(StatusCodes.Status415UnsupportedMediaType, ProblemCodes.UnsupportedMediaType));
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        return Read(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), type);
    }

    /// <inheritdoc cref="ReadAsync(HttpContext, Type)"/>
    public static async Task<(T? Value, Problem? Problem)> ReadAsync<T>(HttpContext context)
        where T : class
    {
        var (value, problem) = await ReadAsync(context, typeof(T));
        return ((T?)value, problem);
    }

    /// <summary>The value of a JSON text, or what is wrong with it.</summary>
    public static (object? Value, Problem? Problem) Read(ReadOnlyMemory<byte> utf8, Type type)
    {
        if (!Utf8.IsValid(utf8.Span))
            return (null, Malformed(InputErrorCodes.InvalidText));
        if (Scan(utf8.Span) is { } malformed)
            return (null, malformed);
        using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = DeepestLevel });
        var errors = new List<FieldError>();
        JsonShape.Check(document.RootElement, Options.GetTypeInfo(type), "", errors);
        return errors.Count == 0
            ? (document.RootElement.Deserialize(type, Options), null)
            : (null, new Problem(StatusCodes.Status400BadRequest, RejectionCodes.InvalidCommand, errors.ToValueList(), FieldValues.Empty));
    }

    private static bool IsJson(HttpRequest request) =>
        request.GetTypedHeaders().ContentType is { } type
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase))
        && (request.Headers.ContentEncoding.Count == 0 || request.Headers.ContentEncoding == "identity");

    private static Problem? Scan(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = ReaderDepth });
        try
        {
            while (reader.Read())
                if (reader.CurrentDepth >= DeepestLevel)
                    return Malformed(InputErrorCodes.TooDeep, ("limit", Number(DeepestLevel)));
            return null;
        }
        catch (JsonException e)
        {
            return Malformed(InputErrorCodes.Syntax, ("line", Number((e.LineNumber ?? 0) + 1)), ("byte", Number((e.BytePositionInLine ?? 0) + 1)));
        }
    }

    private static Problem Malformed(string code, params ReadOnlySpan<(string Name, string Value)> parameters) =>
        Problem.Of(StatusCodes.Status400BadRequest, ProblemCodes.MalformedJson, "", code, parameters);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
