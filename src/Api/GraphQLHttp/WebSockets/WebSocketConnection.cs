using ServiceDesk.Api.GraphQLHttp.Documents;
using ServiceDesk.Api.GraphQLHttp.Requests;
using ServiceDesk.GraphQL;

namespace ServiceDesk.Api.GraphQLHttp.WebSockets;

/// <summary>One client's connection (graphql-transport-ws): its initialisation, its operations and its end.</summary>
internal sealed class WebSocketConnection(
    HttpContext http, MessageChannel channel, GraphQLHttpOptions options, DocumentSource documents, Func<HttpContext, GraphQLEngine> engine, Func<HttpContext, RequestContext> context) : IDisposable
{
    private readonly RunningOperations operations = new(options.MaxOperationsPerConnection);

    /// <summary>Why this side closes; the first reason counts.</summary>
    private readonly TaskCompletionSource<Closing> closing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private CancellationTokenRegistration signInEnd;
    private bool isInitialised;
    private bool isAcknowledged;

    /// <summary>Returns when the connection has ended.</summary>
    public async Task RunAsync()
    {
        using var stop = StreamLife.Stopping(http).Register(() => closing.TrySetResult(Closing.GoingAway));
        using var init = new Timer(_ => CloseUnlessInitialised(), null, options.ConnectionInitTimeout, Timeout.InfiniteTimeSpan);
        LimitBySignIn();
        var receiving = ReceiveAsync();
        await Task.WhenAny(receiving, closing.Task);
        operations.EndAll();
        if (closing.Task.IsCompletedSuccessfully)
            await channel.CloseAsync(await closing.Task, receiving.IsCompleted ? channel.DrainAsync() : receiving);
        else
            await channel.CloseAsync();
        // Resolvers that do not look at their token hold the connection's services until they are done.
        await operations.EndedAsync();
    }

    public void Dispose() => signInEnd.Dispose();

    private void CloseUnlessInitialised()
    {
        if (!Volatile.Read(ref isInitialised))
            closing.TrySetResult(Closing.InitialisationTimeout);
    }

    private void LimitBySignIn()
    {
        signInEnd.Dispose();
        signInEnd = options.SignInEnded?.Invoke(http).Register(() => closing.TrySetResult(Closing.SignInEnded)) ?? default;
    }

    /// <summary>Until the client closes, or says something that makes this side close. After that it only waits for the client's closing.</summary>
    private async Task ReceiveAsync()
    {
        while (!closing.Task.IsCompleted)
        {
            var (message, wrong) = await channel.ReceiveAsync();
            if (message is null && wrong is null)
                return;
            wrong ??= await HandleAsync(message!.Value);
            if (wrong is not null)
            {
                closing.TrySetResult(wrong);
                return;
            }
        }
        await channel.DrainAsync();
    }

    private async Task<Closing?> HandleAsync(ReadOnlyMemory<byte> utf8)
    {
        var (message, wrong) = ClientMessage.Read(utf8.Span);
        switch (message?.Type)
        {
            case ClientMessageType.ConnectionInit:
                return await InitialiseAsync(message.Authorization);
            case ClientMessageType.Ping:
                await channel.SendAsync(output =>
                {
                    ServerMessages.WritePong(output, message.Payload);
                    return true;
                });
                return null;
            case ClientMessageType.Pong:
                return null;
            case ClientMessageType.Subscribe:
                return isAcknowledged ? await SubscribeAsync(message.Id, message.Request!) : Closing.Unauthorized;
            case ClientMessageType.Complete:
                operations.End(message.Id);
                return null;
            default:
                return Closing.InvalidMessage(wrong!);
        }
    }

    private async Task<Closing?> InitialiseAsync(string? authorization)
    {
        if (isInitialised)
            return Closing.TooManyInitialisationRequests;
        Volatile.Write(ref isInitialised, true);
        if (options.SignIn is { } signIn && authorization is not null)
        {
            if (!await signIn(http, authorization))
                return Closing.Forbidden;
            LimitBySignIn();
        }
        isAcknowledged = true;
        await channel.SendAsync(output =>
        {
            ServerMessages.WriteAcknowledgement(output);
            return true;
        });
        return null;
    }

    private async Task<Closing?> SubscribeAsync(string id, RequestParameters parameters)
    {
        if (operations.IsRunning(id))
            return Closing.SubscriberExists(id);
        options.Used?.Invoke(http);
        var operation = new WebSocketOperation(id, channel);
        var (request, fault) = documents.Resolve(parameters);
        if (request is not null)
        {
            // Made here, where nothing else uses the request: it is not for several threads.
            var (requestContext, run) = (context(http), engine(http));
            if (!operations.TryRun(operation, () => RunAsync(operation, parameters, request, run, requestContext)))
                fault = RequestFault.TooManyOperations(options.MaxOperationsPerConnection);
        }
        if (fault is not null)
            await operation.RefuseAsync(fault);
        return null;
    }

    private async Task RunAsync(WebSocketOperation operation, RequestParameters parameters, GraphQLRequest request, GraphQLEngine run, RequestContext requestContext)
    {
        try
        {
            await using var scope = http.RequestServices.CreateAsyncScope();
            var results = run.StreamAsync(request, requestContext with { Services = scope.ServiceProvider, CancellationToken = operation.Token });
            await operation.RunAsync(documents.LearnFrom(results, parameters), () => operations.Remove(operation));
        }
        catch (OperationCanceledException) when (operation.Token.IsCancellationRequested)
        {
            // Its client wanted no more of it, or is gone.
        }
        catch (Exception e)
        {
            http.RequestServices.GetRequiredService<ILogger<WebSocketConnection>>().LogError(e, "An operation over WebSocket failed");
            closing.TrySetResult(Closing.InternalError);
        }
    }
}
