using ServiceDesk.Api.Commands;
using ServiceDesk.Api.OpenApi;
using ServiceDesk.Api.Problems;

namespace ServiceDesk.Api.Tests.Hosting;

/// <summary>Holds every refusal that any test provokes to what the OpenAPI document declares for that command.</summary>
internal static class DeclaredErrors
{
    public static void Hold(HttpRequestMessage request, Reply reply)
    {
        if (reply.Message.Content.Headers.ContentType?.MediaType != ProblemResponse.MediaType || CommandOf(request) is not { } command)
            return;
        Assert.True(ErrorAnswers.Of(command)[(int)reply.Status].Contains(reply.Code), $"{command.Name} does not declare {(int)reply.Status} {reply.Code}.");
    }

    /// <summary>By the path: <c>/organisation/api/requests</c> or <c>/organisation/api/requests/id/command</c>.</summary>
    private static RequestCommand? CommandOf(HttpRequestMessage request)
    {
        if (request.Method != HttpMethod.Post)
            return null;
        return request.RequestUri!.OriginalString.Split('/') switch
        {
            ["", _, "api", "requests"] => RequestCommands.All.Single(command => command.Starts),
            ["", _, "api", "requests", _, var path] => RequestCommands.All.SingleOrDefault(command => command.Path == path),
            _ => null,
        };
    }
}
