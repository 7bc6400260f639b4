using System.Diagnostics;
using System.Globalization;
using NodaTime;
using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Api.Http;

/// <summary>The headers that a command may carry, read strictly: a header that is there but wrong is not passed over.</summary>
/// <param name="ExpectedVersion">Of <c>If-Match</c>.</param>
/// <param name="IdempotencyKey">Of <c>Idempotency-Key</c>.</param>
/// <param name="TimeZone">Of <c>X-Time-Zone</c>.</param>
/// <param name="CorrelationId">Of <c>X-Correlation-Id</c>, else the trace's id.</param>
public sealed record RequestHeaders(long? ExpectedVersion, string? IdempotencyKey, string? TimeZone, string? CorrelationId)
{
    public const string IfMatchName = "If-Match";
    public const string IdempotencyKeyName = "Idempotency-Key";
    public const string IdempotencyReplayedName = "Idempotency-Replayed";
    public const string TimeZoneName = "X-Time-Zone";
    public const string CorrelationIdName = "X-Correlation-Id";

    private const int LongestIdempotencyKey = 255;
    private const int LongestCorrelationId = 128;

    public static (RequestHeaders Headers, Problem? Problem) Read(HttpRequest request) => Read(request, withCommand: true);

    /// <summary>Those of the client and its conversation alone, for a request that may hold several commands: these name version and key themselves.</summary>
    public static (RequestHeaders Headers, Problem? Problem) ReadConversation(HttpRequest request) => Read(request, withCommand: false);

    /// <summary>A version as an entity tag.</summary>
    public static string ETag(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    public static bool IsIdempotencyKey(string text) => IsVisible(text, LongestIdempotencyKey);

    private static (RequestHeaders Headers, Problem? Problem) Read(HttpRequest request, bool withCommand)
    {
        var errors = new List<FieldError>();
        var version = withCommand ? One(request, IfMatchName, InputErrorCodes.InvalidVersion, text => Version(text) is not null, errors) : null;
        var headers = new RequestHeaders(
            version is null ? null : Version(version),
            withCommand ? One(request, IdempotencyKeyName, InputErrorCodes.InvalidIdempotencyKey, IsIdempotencyKey, errors) : null,
            One(request, TimeZoneName, InputErrorCodes.UnknownTimeZone, IsTimeZone, errors),
            One(request, CorrelationIdName, InputErrorCodes.InvalidCorrelationId, text => IsVisible(text, LongestCorrelationId), errors)
                ?? Activity.Current?.TraceId.ToString());
        return (headers, errors.Count == 0
            ? null
            : new Problem(StatusCodes.Status400BadRequest, ProblemCodes.InvalidHeader, errors.ToValueList(), FieldValues.Empty));
    }

    /// <summary>The version in an entity tag of ours; null when it is none. <c>*</c> names no version that somebody saw.</summary>
    private static long? Version(string tag) =>
        tag is ['"', .. var digits, '"'] && digits is not ['0', _, ..]
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    private static string? One(HttpRequest request, string name, string code, Func<string, bool> isValid, List<FieldError> errors)
    {
        var values = request.Headers[name];
        if (values.Count == 0)
            return null;
        if (values is [{ } value] && isValid(value))
            return value;
        errors.Add(new FieldError(name, code));
        return null;
    }

    private static bool IsVisible(string text, int longest) => text.Length >= 1 && text.Length <= longest && text.All(c => c is > ' ' and < '\x7F');

    private static bool IsTimeZone(string text) => text.Length <= 100 && DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is not null;
}
