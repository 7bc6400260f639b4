using System.Text;
using System.Text.Json;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Tests.Execution;

/// <summary>Runs a request and gives the response as text or JSON.</summary>
internal static class Run
{
    public static async Task<string> TextAsync(Schema schema, string query, string? variables = null, GraphQLOptions? options = null, IServiceProvider? services = null, string? operation = null)
    {
        using var result = await ResultAsync(schema, query, variables, options, services, operation);
        return Encoding.UTF8.GetString(result.Json.Span);
    }

    public static async Task<JsonElement> JsonAsync(Schema schema, string query, string? variables = null, GraphQLOptions? options = null, IServiceProvider? services = null)
    {
        using var result = await ResultAsync(schema, query, variables, options, services, null);
        return JsonSerializer.Deserialize<JsonElement>(result.Json.Span);
    }

    public static ValueTask<GraphQLResult> ResultAsync(Schema schema, string query, string? variables = null, GraphQLOptions? options = null, IServiceProvider? services = null, string? operation = null) =>
        new GraphQLEngine(schema, options).ExecuteAsync(
            new GraphQLRequest(query)
            {
                OperationName = operation,
                Variables = variables is null ? default : JsonSerializer.Deserialize<JsonElement>(variables),
            },
            new RequestContext(services ?? EmptyServices.Instance));
}
