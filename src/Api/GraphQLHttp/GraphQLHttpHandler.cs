using ServiceDesk.Api.GraphQLHttp.Documents;
using ServiceDesk.Api.GraphQLHttp.Requests;
using ServiceDesk.Api.GraphQLHttp.Responses;
using ServiceDesk.Api.GraphQLHttp.WebSockets;
using ServiceDesk.Api.Http;
using ServiceDesk.GraphQL;

namespace ServiceDesk.Api.GraphQLHttp;

/// <summary>Answers the requests of one address.</summary>
internal sealed class GraphQLHttpHandler(GraphQLHttpOptions options, Func<HttpContext, GraphQLEngine> engine, Func<HttpContext, RequestContext> context)
{
    private readonly DocumentSource documents = new(options);

    public async Task PostAsync(HttpContext http)
    {
        if (await NegotiateAsync(http) is not { } accepted)
            return;
        var (parameters, fault) = await BodyParameters.ReadAsync(http.Request, options.MaxBodyLength, http.RequestAborted);
        await AnswerAsync(http, accepted, parameters, fault);
    }

    /// <summary>A request in the address, or a WebSocket.</summary>
    public async Task GetAsync(HttpContext http)
    {
        if (http.WebSockets.IsWebSocketRequest)
        {
            await WebSocketOpening.AcceptAsync(http, options, documents, engine, context);
            return;
        }
        if (await NegotiateAsync(http) is not { } accepted)
            return;
        var (parameters, fault) = QueryParameters.Read(http.Request.Query);
        await AnswerAsync(http, accepted, parameters, fault);
    }

    /// <summary>The forms in which the request may be answered; null when it has been refused.</summary>
    private static async Task<AcceptedFormats?> NegotiateAsync(HttpContext http)
    {
        var accepted = AcceptedFormats.Of(http.Request);
        var fault = accepted switch
        {
            { Single: null, Stream: null } => RequestFault.NotAcceptable,
            { Stream: not null } when ForeignOrigin.Is(http.Request) => RequestFault.ForeignOrigin,
            _ => null,
        };
        if (fault is null)
            return accepted;
        await SingleAnswer.WriteAsync(http, accepted.ForFaults, fault);
        return null;
    }

    private async Task AnswerAsync(HttpContext http, AcceptedFormats accepted, RequestParameters? parameters, RequestFault? fault)
    {
        if (parameters is null)
        {
            await SingleAnswer.WriteAsync(http, accepted.ForFaults, fault!);
            return;
        }
        var (request, refused) = documents.Resolve(parameters);
        if (request is null)
        {
            await (accepted.AlwaysStreams is { } form ? StreamAnswer.WriteAsync(http, form, refused!) : SingleAnswer.WriteAsync(http, accepted.ForFaults, refused!));
            return;
        }
        request = request with { AllowMutation = HttpMethods.IsPost(http.Request.Method), AllowSubscription = accepted.AlwaysStreams?.HoldsSubscriptions() == true };
        if (accepted.AlwaysStreams is { } always)
            await StreamAsync(http, always, parameters, request);
        else if (accepted.Stream is { } stream)
            await StreamWhereNeededAsync(http, accepted.ForFaults, stream, parameters, request);
        else
            await ExecuteAsync(http, accepted.ForFaults, parameters, request);
    }

    private async Task ExecuteAsync(HttpContext http, ResponseFormat format, RequestParameters parameters, GraphQLRequest request)
    {
        using var result = await engine(http).ExecuteAsync(request, context(http) with { CancellationToken = http.RequestAborted });
        documents.Learn(parameters, result);
        await SingleAnswer.WriteAsync(http, format, result);
    }

    private async Task StreamAsync(HttpContext http, ResponseFormat format, RequestParameters parameters, GraphQLRequest request)
    {
        using var life = new StreamLife(http, options);
        await StreamAnswer.WriteAsync(http, format, Results(http, parameters, request, life.Token), life.Token, options.KeepAliveInterval);
    }

    /// <summary>For clients that take streams but prefer one result: several are sent where the operation has several.</summary>
    private async Task StreamWhereNeededAsync(HttpContext http, ResponseFormat single, ResponseFormat stream, RequestParameters parameters, GraphQLRequest request)
    {
        await using var results = Results(http, parameters, request, http.RequestAborted).GetAsyncEnumerator(CancellationToken.None);
        if (!await results.MoveNextAsync())
            return;
        var first = results.Current;
        if (first.HasNext)
        {
            await StreamAnswer.WriteAsync(http, stream, results, http.RequestAborted, options.KeepAliveInterval);
            return;
        }
        using (first)
        {
            if (first.Outcome != GraphQLOutcome.SubscriptionNotAllowed || !stream.HoldsSubscriptions())
            {
                await SingleAnswer.WriteAsync(http, single, first);
                return;
            }
        }
        await StreamAsync(http, stream, parameters, request with { AllowSubscription = true });
    }

    private IAsyncEnumerable<GraphQLResult> Results(HttpContext http, RequestParameters parameters, GraphQLRequest request, CancellationToken cancellation) =>
        documents.LearnFrom(engine(http).StreamAsync(request, context(http) with { CancellationToken = cancellation }), parameters);
}
