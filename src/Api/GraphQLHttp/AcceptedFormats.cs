using Microsoft.Net.Http.Headers;

namespace ServiceDesk.Api.GraphQLHttp;

/// <summary>What the header <c>Accept</c> allows (RFC 9110, section 12.5.1).</summary>
/// <param name="Json">The best form for one result; null when none is acceptable.</param>
internal readonly record struct AcceptedFormats(ResponseFormat? Json)
{
    private const string Json_ = "application/json";
    private const string GraphQLResponse = "application/graphql-response+json";

    /// <summary>Whoever names nothing, or everything, gets the type that every client knows.</summary>
    public static AcceptedFormats Of(HttpRequest request) => request.Headers.Accept switch
    {
        [] or [Json_ or "*/*"] => new(ResponseFormat.Json),
        [GraphQLResponse] => new(ResponseFormat.GraphQLResponse),
        var header => Negotiate(header),
    };

    private static AcceptedFormats Negotiate(IList<string?> header)
    {
        if (!MediaTypeHeaderValue.TryParseList(header!, out var ranges))
            return default;
        var json = Match(ranges, Json_);
        var graphQL = Match(ranges, GraphQLResponse);
        if (json.Quality == 0 && graphQL.Quality == 0)
            return default;
        // Of two that are liked the same the one that was named first.
        var prefersJson = json.Quality != graphQL.Quality ? json.Quality > graphQL.Quality : json.Position <= graphQL.Position;
        return new(prefersJson ? ResponseFormat.Json : ResponseFormat.GraphQLResponse);
    }

    /// <summary>The quality that the most specific range gives a type, and where that range stands; quality 0 when it is not accepted.</summary>
    private static (double Quality, int Position) Match(IList<MediaTypeHeaderValue> ranges, string type)
    {
        var offered = new MediaTypeHeaderValue(type) { Charset = "utf-8" };
        (double Quality, int Position) best = default;
        var bestSpecificity = -1;
        for (var i = 0; i < ranges.Count; i++)
        {
            var range = ranges[i];
            var specificity = range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;
            if (specificity <= bestSpecificity || !Covers(range, offered))
                continue;
            (bestSpecificity, best) = (specificity, (range.Quality ?? 1, i));
        }
        return best;
    }

    private static bool Covers(MediaTypeHeaderValue range, MediaTypeHeaderValue offered) =>
        (range.MatchesAllTypes || range.Type == offered.Type && (range.MatchesAllSubTypes || range.SubType == offered.SubType))
        && (!range.Charset.HasValue || HeaderUtilities.RemoveQuotes(range.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
