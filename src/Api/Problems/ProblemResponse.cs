using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Portal;

namespace ServiceDesk.Api.Problems;

/// <summary>Writes a problem as RFC 9457 problem details, in the request's language.</summary>
public static class ProblemResponse
{
    public const string MediaType = "application/problem+json";

    private const int RetryAfterSeconds = 5;

    public static async Task WriteAsync(HttpContext context, Problem problem)
    {
        // Whoever opens an address in a browser gets a page; a program gets the problem.
        if (await PortalErrorPage.TryWriteAsync(context, problem.Status))
            return;
        var language = RequestLanguage.Of(context);
        var response = context.Response;
        response.StatusCode = problem.Status;
        response.ContentType = MediaType + "; charset=utf-8";
        response.Headers.ContentLanguage = language.TwoLetterISOLanguageName;
        response.Headers.CacheControl = "no-store";
        if (problem.Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Bearer";
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        if (problem.Parameters.TryGetValue(Problem.RetryAfter, out var seconds))
            response.Headers.RetryAfter = seconds;
        await response.WriteAsync(Body(problem, language, context).ToJsonString(ApiJson.Options), CancellationToken.None);
    }

    /// <summary>The stable name of a kind of problem.</summary>
    public static string TypeOf(string code) => $"urn:servicedesk:problem:{code}";

    private static JsonObject Body(Problem problem, CultureInfo language, HttpContext context)
    {
        var body = new JsonObject
        {
            ["type"] = TypeOf(problem.Code),
            ["title"] = ProblemTexts.Of(problem, language, context.FindOrganisation()?.Definition),
            ["status"] = problem.Status,
            ["code"] = problem.Code,
        };
        if (problem.Parameters.Count > 0)
            body["parameters"] = JsonSerializer.SerializeToNode(problem.Parameters, ApiJson.Options);
        if (problem.Errors.Count > 0)
            body["errors"] = new JsonArray([.. problem.Errors.Select(error => Error(error, language))]);
        return body;
    }

    private static JsonObject Error(FieldError error, CultureInfo language)
    {
        var body = new JsonObject { ["field"] = error.Field, ["code"] = error.Code, ["message"] = ProblemTexts.Of(error, language) };
        foreach (var (name, value) in error.Parameters)
            body[name] = value;
        return body;
    }
}
