using Microsoft.Net.Http.Headers;

namespace ServiceDesk.Api.GraphQLHttp.Responses;

/// <summary>What the header <c>Accept</c> allows (RFC 9110, section 12.5.1).</summary>
/// <param name="Single">The best form for one result; null when none is acceptable.</param>
/// <param name="Stream">The best form for several; null when none is acceptable.</param>
/// <param name="PrefersStream">Whether the form for several is liked better.</param>
internal readonly record struct AcceptedFormats(ResponseFormat? Single, ResponseFormat? Stream, bool PrefersStream)
{
    private const string Json = "application/json";
    private const string GraphQLResponse = "application/graphql-response+json";
    private const string EventStream = "text/event-stream";
    private const string Multipart = "multipart/mixed";

    /// <summary>For what is refused before anything streams.</summary>
    public ResponseFormat ForFaults => Single ?? ResponseFormat.Json;

    /// <summary>
    /// The form for a client that wants a stream whatever the operation is. Of the parts of one response this is so only where nothing else is accepted: its clients name it first and take
    /// one result as well.
    /// </summary>
    public ResponseFormat? AlwaysStreams => Single is null || PrefersStream && Stream?.HoldsSubscriptions() == true ? Stream : null;

    /// <summary>Whoever names nothing, or everything, gets the type that every client knows; streams are for those who name them.</summary>
    public static AcceptedFormats Of(HttpRequest request) => request.Headers.Accept switch
    {
        [] or ["" or Json or "*/*"] => new(ResponseFormat.Json, null, false),
        [GraphQLResponse] => new(ResponseFormat.GraphQLResponse, null, false),
        var header => MediaTypeHeaderValue.TryParseList(header, out var ranges) ? Negotiate(ranges) : default,
    };

    private static AcceptedFormats Negotiate(IList<MediaTypeHeaderValue> ranges)
    {
        var single = Liking.Better(Match(ranges, Json, ResponseFormat.Json), Match(ranges, GraphQLResponse, ResponseFormat.GraphQLResponse));
        var stream = Liking.None;
        for (var i = 0; i < ranges.Count; i++)
        {
            if (StreamOf(ranges[i]) is { } format)
                stream = Liking.Better(stream, new Liking(format, ranges[i].Quality ?? 1, i));
        }
        return new(single.Format, stream.Format, Liking.Better(single, stream) == stream);
    }

    /// <summary>How the most specific range that covers a type likes it.</summary>
    private static Liking Match(IList<MediaTypeHeaderValue> ranges, string type, ResponseFormat format)
    {
        var offered = new MediaTypeHeaderValue(type);
        var (best, bestSpecificity) = (Liking.None, -1);
        for (var i = 0; i < ranges.Count; i++)
        {
            var range = ranges[i];
            var specificity = range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;
            if (specificity > bestSpecificity && Covers(range, offered))
                (best, bestSpecificity) = (new Liking(format, range.Quality ?? 1, i), specificity);
        }
        return best;
    }

    private static bool Covers(MediaTypeHeaderValue range, MediaTypeHeaderValue offered) =>
        (range.MatchesAllTypes || range.Type.Equals(offered.Type, StringComparison.OrdinalIgnoreCase) && (range.MatchesAllSubTypes || range.SubType.Equals(offered.SubType, StringComparison.OrdinalIgnoreCase))) && IsUtf8(range);

    private static ResponseFormat? StreamOf(MediaTypeHeaderValue range)
    {
        if (!IsUtf8(range))
            return null;
        if (range.MediaType.Equals(EventStream, StringComparison.OrdinalIgnoreCase))
            return ResponseFormat.EventStream;
        if (!range.MediaType.Equals(Multipart, StringComparison.OrdinalIgnoreCase))
            return null;
        if (Parameter(range, "subscriptionSpec") is { } subscriptions)
            return subscriptions == "1.0" ? ResponseFormat.MultipartSubscription : null;
        // Of the forms that incremental delivery has had, the engine gives the newest.
        return Parameter(range, "deferSpec") is null && Parameter(range, "incrementalSpec") is null or MultipartFraming.IncrementalSpec ? ResponseFormat.Multipart : null;
    }

    private static bool IsUtf8(MediaTypeHeaderValue range) =>
        !range.Charset.HasValue || HeaderUtilities.RemoveQuotes(range.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);

    private static string? Parameter(MediaTypeHeaderValue range, string name) =>
        NameValueHeaderValue.Find(range.Parameters, name) is { } parameter ? HeaderUtilities.RemoveQuotes(parameter.Value).ToString() : null;

    /// <summary>How much a form is liked, and where in the header that is said: of two that are liked the same the one that was named first is meant.</summary>
    private readonly record struct Liking(ResponseFormat? Format, double Quality, int Position)
    {
        public static Liking None => default;

        public static Liking Better(Liking one, Liking other)
        {
            if (one.Quality == 0)
                return other.Quality == 0 ? None : other;
            return other.Quality > one.Quality || other.Quality == one.Quality && other.Position < one.Position ? other : one;
        }
    }
}
