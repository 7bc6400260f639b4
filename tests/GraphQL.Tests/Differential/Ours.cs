using System.Text.Json;
using ServiceDesk.GraphQL.Execution;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Tests.Execution;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.GraphQL.Types.Sdl;
using ServiceDesk.GraphQL.Validation.Rules;

namespace ServiceDesk.GraphQL.Tests.Differential;

/// <summary>The engine under test over the sample data, without the limits that graphql-js does not have.</summary>
/// <param name="resolve">Gives the data, <see cref="SampleData"/> unless a fault is planted.</param>
/// <param name="missingRule">A rule to behave without, which plants a fault.</param>
internal sealed class Ours(Func<object?, ResolverContext, object?>? resolve = null, string? missingRule = null)
{
    public static readonly string Sdl = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Differential", "reference", "schema.graphql"));

    private static readonly GraphQLOptions Unlimited = new()
    {
        Parser = new ParserLimits { MaxTokens = int.MaxValue },
        CachedDocuments = 0,
        MaxAliases = int.MaxValue,
        MaxCost = double.MaxValue,
        MaxDepth = int.MaxValue,
        MaxDirectives = int.MaxValue,
        MaxFieldComparisons = int.MaxValue,
        MaxFields = int.MaxValue,
        MaxValidationErrors = int.MaxValue,
        MaxVariableValues = int.MaxValue,
        ExecutionTimeout = Timeout.InfiniteTimeSpan,
    };

    private readonly GraphQLEngine _engine = new(SdlReader.Read(Sdl, resolve ?? SampleData.Resolve), Unlimited);

    public Schema Schema => _engine.Schema;

    public async Task<string> AnswerAsync(Case request)
    {
        var given = new GraphQLRequest(request.Query)
        {
            OperationName = request.OperationName,
            Variables = request.Variables is null ? default : JsonSerializer.Deserialize<JsonElement>(request.Variables),
        };
        var responses = new List<object>();
        await foreach (var result in _engine.StreamAsync(given, new RequestContext(EmptyServices.Instance)))
        {
            using (result)
            {
                if (result.Errors is [{ Code: ErrorCodes.SyntaxError } error])
                    return Serialize(new { syntax = Places(error) });
                if (result.Errors.Length > 0 && result.Errors.All(e => e.Code == ErrorCodes.ValidationFailed))
                    return Serialize(new { invalid = Rules(result) });
                responses.Add(Response(result));
            }
        }

        return Serialize(new { responses });
    }

    private List<string> Rules(GraphQLResult result)
    {
        var broken = result.Errors.Select(e => (Rule: (string)e.Extensions!["rule"]!, Places: RulePlaces(e))).Where(e => e.Rule != missingRule).ToList();
        var notExecutable = broken.FindAll(e => e.Rule == nameof(ExecutableDefinitions));
        // Without end there is no set of conflicts, see answer.mjs.
        if (broken.Exists(e => e.Rule == nameof(NoFragmentCycles)))
            broken.RemoveAll(e => e.Rule == nameof(OverlappingFieldsCanBeMerged));
        return [.. (notExecutable.Count > 0 ? notExecutable : broken).Select(e => $"{e.Rule} {e.Places}").Order(StringComparer.Ordinal)];
    }

    private static Dictionary<string, object> Response(GraphQLResult result)
    {
        var response = new Dictionary<string, object>();
        var json = JsonSerializer.Deserialize<JsonElement>(result.Json.Span);
        if (json.TryGetProperty("data", out var data))
            response["data"] = data;
        response["errors"] = result.Errors.Select(e => $"/{string.Join('/', e.Path ?? [])} {Places(e)}").Order(StringComparer.Ordinal);
        return response;
    }

    /// <summary>Of a conflict further down only where it begins, see <c>answer.mjs</c>.</summary>
    private static string RulePlaces(GraphQLError error) =>
        Equals(error.Extensions!["rule"], nameof(OverlappingFieldsCanBeMerged)) && error.Locations.Length > 2 ? Places(error with { Locations = [error.Locations[0]] }) : Places(error);

    private static string Places(GraphQLError error) => string.Join(' ', error.Locations.Select(l => $"{l.Line}:{l.Column}"));

    private static string Serialize(object answer) => Answer.Of(JsonSerializer.SerializeToElement(answer));
}
