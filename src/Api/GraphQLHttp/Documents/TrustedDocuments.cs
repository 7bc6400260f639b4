using System.Text.Json;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Http;
using ServiceDesk.GraphQL;

namespace ServiceDesk.Api.GraphQLHttp.Documents;

/// <summary>
/// Reads the documents that a host is to answer, and no others: the manifest of Apollo's tools
/// (<c>{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":…,"body":…}]}</c>) or the plain one of graphql-codegen (<c>{"hash":"document"}</c>).
/// </summary>
internal static class TrustedDocuments
{
    private const string ApolloFormat = "apollo-persisted-query-manifest";

    /// <exception cref="SettingException">The file cannot be read or is no manifest.</exception>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        try
        {
            using var manifest = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { AllowDuplicateProperties = false });
            var documents = manifest.RootElement.ValueKind == JsonValueKind.Object ? ReadManifest(manifest.RootElement, path) : throw Wrong(path, "it is no JSON object");
            return documents.Count > 0 ? documents : throw Wrong(path, "it holds no documents");
        }
        catch (JsonException e)
        {
            throw Wrong(path, $"it is no JSON that is taken here: {JsonFault.Describe(e)}");
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped, is JSON but no text.
            throw Wrong(path, "a text in it is no Unicode");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Wrong(path, WhyUnreadable(path, e));
        }
    }

    /// <summary>Tells of documents that the engine would refuse before any client meets them.</summary>
    /// <exception cref="SettingException">Some are no GraphQL or do not fit the schema; it names all of them, with all that is wrong.</exception>
    public static void Check(IReadOnlyDictionary<string, string> documents, GraphQLEngine engine)
    {
        var faults = documents.SelectMany(document => engine.Validate(document.Value).Select(error => $"\n  {document.Key}: {Place(error)}{error.Message}")).ToList();
        if (faults.Count > 0)
            throw new SettingException($"The setting ServiceDesk:GraphQL:TrustedDocuments has documents that cannot be executed:{string.Concat(faults)}");
    }

    private static string Place(GraphQLError error) => error.Locations is [var place, ..] ? $"line {place.Line}, column {place.Column}: " : "";

    private static string WhyUnreadable(string path, Exception failure) => failure switch
    {
        _ when Directory.Exists(path) => "it is a folder, not a file",
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "the host may not read it",
        _ => failure.Message.TrimEnd('.'),
    };

    private static Dictionary<string, string> ReadManifest(JsonElement manifest, string path) =>
        manifest.TryGetProperty("format", out var format) ? ReadApollo(manifest, format, path) : ReadPlain(manifest, path);

    private static Dictionary<string, string> ReadApollo(JsonElement manifest, JsonElement format, string path)
    {
        if (format.ValueKind != JsonValueKind.String || !format.ValueEquals(ApolloFormat) || !manifest.TryGetProperty("version", out var version) || version.GetRawText() != "1")
            throw Wrong(path, $"only the format {ApolloFormat} of version 1 is known");
        if (!manifest.TryGetProperty("operations", out var operations) || operations.ValueKind != JsonValueKind.Array)
            throw Wrong(path, "'operations' is no list");
        var documents = new Dictionary<string, string>();
        foreach (var operation in operations.EnumerateArray())
        {
            if (Text(operation, "id") is not { } id || Text(operation, "body") is not { } body)
                throw Wrong(path, $"operation {documents.Count + 1} has no 'id' or no 'body'");
            if (!documents.TryAdd(id, body))
                throw Wrong(path, $"the id {id} is there twice");
        }
        return documents;
    }

    private static Dictionary<string, string> ReadPlain(JsonElement manifest, string path)
    {
        var documents = new Dictionary<string, string>();
        foreach (var member in manifest.EnumerateObject())
            documents.Add(member.Name, member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : throw Wrong(path, $"the document of {member.Name} is no text"));
        return documents;
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static SettingException Wrong(string path, string reason) => new($"The trusted documents in {path} cannot be used: {reason}.");
}
