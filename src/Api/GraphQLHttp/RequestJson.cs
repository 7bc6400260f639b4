using System.Text.Json;

namespace ServiceDesk.Api.GraphQLHttp;

/// <summary>How strictly JSON of clients is read.</summary>
internal static class RequestJson
{
    private const int MaxDepth = 64;

    /// <summary>For the whole request.</summary>
    public static JsonReaderOptions Reader { get; } = new() { MaxDepth = MaxDepth };

    /// <summary>For the objects in it. Of a member that is there twice, readers on the way may have seen the other one.</summary>
    public static JsonDocumentOptions Values { get; } = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };
}
