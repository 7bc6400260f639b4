using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ServiceDesk.Api.GraphQLHttp.Requests;
using ServiceDesk.GraphQL;

namespace ServiceDesk.Api.GraphQLHttp.Documents;

/// <summary>
/// Finds the document of a request: in the request itself, among those that clients have sent before (automatic persisted queries), or among those that the host was given.
/// A document is named by <c>extensions.persistedQuery.sha256Hash</c> or by <c>documentId</c>, <c>sha256:</c> and the hash (appendix A of GraphQL over HTTP).
/// </summary>
internal sealed class DocumentSource(GraphQLHttpOptions options)
{
    private const string Prefix = "sha256:";

    private readonly PersistedQueryCache known = new(options.PersistedQueryCount, options.PersistedQueryBytes);

    /// <summary>The request for the engine, or why there is none.</summary>
    public (GraphQLRequest?, RequestFault?) Resolve(RequestParameters parameters)
    {
        var (document, fault) = Find(parameters);
        return document is null
            ? (null, fault)
            : (new GraphQLRequest(document) { OperationName = parameters.OperationName, Variables = parameters.Variables, Extensions = parameters.Extensions }, null);
    }

    /// <summary>The same results; see <see cref="Learn"/>.</summary>
    public async IAsyncEnumerable<GraphQLResult> LearnFrom(IAsyncEnumerable<GraphQLResult> results, RequestParameters parameters)
    {
        var isFirst = true;
        await foreach (var result in results)
        {
            if (isFirst)
                Learn(parameters, result);
            isFirst = false;
            yield return result;
        }
    }

    /// <summary>Keeps a document that came with its hash, once the engine has found it valid: what is not valid need not be found again.</summary>
    public void Learn(RequestParameters parameters, GraphQLResult result)
    {
        if (options is { PersistedQueries: true, TrustedDocuments: null } && parameters.Query is { Length: > 0 } query
            && result.Outcome != GraphQLOutcome.RequestError && HashOf(parameters, out _) is { } hash)
            known.Keep(hash, query);
    }

    private (string?, RequestFault?) Find(RequestParameters parameters)
    {
        var hash = HashOf(parameters, out var isUnsupported);
        if (options.TrustedDocuments is { } trusted)
            return Trusted(trusted, parameters.DocumentId ?? hash) is { } given ? (given, null) : (null, RequestFault.DocumentNotTrusted);
        if (isUnsupported)
            return (null, RequestFault.PersistedQueryNotSupported);
        if (hash is null)
            return parameters.Query is null ? (null, RequestFault.BadRequest("The parameter 'query' is missing.")) : (parameters.Query, null);
        // Some clients must send a text and send the empty one.
        if (parameters.Query is { Length: > 0 } query)
            return !options.PersistedQueries || IsHashOf(hash, query) ? (query, null) : (null, RequestFault.PersistedQueryMismatch);
        if (!options.PersistedQueries)
            return (null, RequestFault.PersistedQueryNotSupported);
        return known.Find(hash) is { } document ? (document, null) : (null, RequestFault.PersistedQueryNotFound);
    }

    /// <summary>By the id as it stands in the manifest, with the prefix or without.</summary>
    private static string? Trusted(IReadOnlyDictionary<string, string> trusted, string? id)
    {
        if (id is null)
            return null;
        var other = id.StartsWith(Prefix, StringComparison.Ordinal) ? id[Prefix.Length..] : Prefix + id;
        return trusted.GetValueOrDefault(id) ?? trusted.GetValueOrDefault(other);
    }

    private static string? HashOf(RequestParameters parameters, out bool isUnsupported)
    {
        isUnsupported = false;
        if (parameters.DocumentId is { } id)
            return id.StartsWith(Prefix, StringComparison.Ordinal) ? id[Prefix.Length..] : id;
        if (parameters.Extensions.ValueKind != JsonValueKind.Object || !parameters.Extensions.TryGetProperty("persistedQuery", out var persisted) || persisted.ValueKind == JsonValueKind.Null)
            return null;
        if (persisted.ValueKind == JsonValueKind.Object
            && persisted.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && number == 1
            && persisted.TryGetProperty("sha256Hash", out var hash) && hash.ValueKind == JsonValueKind.String)
            return hash.GetRawText()[1..^1];
        isUnsupported = true;
        return null;
    }

    private static bool IsHashOf(string hash, string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document))) == hash;
}
