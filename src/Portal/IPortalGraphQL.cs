using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ServiceDesk.Portal;

/// <summary>All that the portal reads, it reads through this: the host executes it in-process, as whoever sent the request.</summary>
public interface IPortalGraphQL
{
    /// <summary>Executes a query against the schema of the request's organisation.</summary>
    /// <param name="context">The request, whose organisation and person count.</param>
    /// <param name="operation">The GraphQL document, with one operation.</param>
    /// <param name="variables">An object whose members are the variables; null for none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The whole response: <c>data</c>, and <c>errors</c> where there are any. It stays valid after the call.</returns>
    Task<JsonElement> QueryAsync(HttpContext context, string operation, object? variables, CancellationToken cancellation);
}
