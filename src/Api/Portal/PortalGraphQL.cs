using System.Text.Json;
using ServiceDesk.Api.Schema;
using ServiceDesk.GraphQL;
using ServiceDesk.Portal;

namespace ServiceDesk.Api.Portal;

/// <summary>What pages read they read through GraphQL, in the process: with the same rights, limits and errors as over HTTP.</summary>
internal sealed class PortalGraphQL(GraphQLEngine engine, TimeProvider time) : IPortalGraphQL
{
    public async Task<JsonElement> QueryAsync(HttpContext context, string operation, object? variables, CancellationToken cancellation)
    {
        var request = new GraphQLRequest(operation)
        {
            Variables = variables is null ? default : JsonSerializer.SerializeToElement(variables),
            AllowMutation = false,
        };
        using var result = await engine.ExecuteAsync(request, new RequestContext(context.RequestServices)
        {
            User = context.User,
            State = Viewer.Of(context, time),
            CancellationToken = cancellation,
        });
        using var document = JsonDocument.Parse(result.Json);
        return document.RootElement.Clone();
    }
}
