using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;
using ServiceDesk.Api.GraphQLHttp.Requests;
using ServiceDesk.GraphQL;

namespace ServiceDesk.Api.GraphQLHttp.Responses;

/// <summary>Writes results one after the other into one answer, each as soon as it is there; the next is asked for when the client has taken the last.</summary>
internal static class StreamAnswer
{
    public static async Task WriteAsync(HttpContext http, ResponseFormat format, IAsyncEnumerable<GraphQLResult> results, CancellationToken cancellation, TimeSpan signOfLife)
    {
        await using var enumerator = results.GetAsyncEnumerator(CancellationToken.None);
        var framing = await StartAsync(http, format);
        await RunAsync(http.Response.BodyWriter, framing, enumerator, enumerator.MoveNextAsync().AsTask(), signOfLife, cancellation);
    }

    /// <param name="http">The request.</param>
    /// <param name="format">The form of the answer.</param>
    /// <param name="results">Standing at the first result.</param>
    /// <param name="cancellation">Ends the stream.</param>
    /// <param name="signOfLife">How long it may be silent.</param>
    public static async Task WriteAsync(HttpContext http, ResponseFormat format, IAsyncEnumerator<GraphQLResult> results, CancellationToken cancellation, TimeSpan signOfLife)
    {
        var framing = await StartAsync(http, format);
        await RunAsync(http.Response.BodyWriter, framing, results, Task.FromResult(true), signOfLife, cancellation);
    }

    /// <summary>A refusal, as the only result.</summary>
    public static async Task WriteAsync(HttpContext http, ResponseFormat format, RequestFault fault)
    {
        var framing = await StartAsync(http, format);
        framing.WriteResult(http.Response.BodyWriter, fault.ToJson(), hasNext: false);
        framing.WriteEnd(http.Response.BodyWriter);
    }

    private static async Task<IStreamFraming> StartAsync(HttpContext http, ResponseFormat format)
    {
        IStreamFraming framing = format switch
        {
            ResponseFormat.EventStream => new EventStreamFraming(),
            ResponseFormat.MultipartSubscription => new MultipartSubscriptionFraming(),
            _ => new MultipartFraming(),
        };
        var response = http.Response;
        http.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();
        response.ContentType = framing.ContentType;
        response.Headers.CacheControl = "no-store";
        // nginx would wait for more.
        response.Headers["X-Accel-Buffering"] = "no";
        framing.WriteStart(response.BodyWriter);
        await response.BodyWriter.FlushAsync(http.RequestAborted);
        return framing;
    }

    /// <summary>
    /// A stream that is broken off from this side ends without the word that nothing follows: the client then knows that it has to come again, to another process of this host or with a new
    /// sign-in.
    /// </summary>
    private static async Task RunAsync(
        PipeWriter output, IStreamFraming framing, IAsyncEnumerator<GraphQLResult> results, Task<bool> next, TimeSpan signOfLife, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(signOfLife);
        var tick = timer.WaitForNextTickAsync(CancellationToken.None).AsTask();
        try
        {
            while (true)
            {
                while (await Task.WhenAny(next, tick) != next)
                {
                    if (framing.WriteSignOfLife(output))
                        await output.FlushAsync(cancellation);
                    tick = timer.WaitForNextTickAsync(CancellationToken.None).AsTask();
                }
                if (!await next)
                    break;
                using (var result = results.Current)
                    framing.WriteResult(output, result.Json.Span, result.HasNext);
                await output.FlushAsync(cancellation);
                next = results.MoveNextAsync().AsTask();
            }
            framing.WriteEnd(output);
            await output.FlushAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Nobody listens any more, or nobody shall.
        }
        finally
        {
            // Results can be let go of only when none is being made.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
