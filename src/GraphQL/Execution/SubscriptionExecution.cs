using System.Diagnostics;
using System.Runtime.CompilerServices;
using ServiceDesk.GraphQL.Telemetry;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>A subscription: one event stream, and one execution of the operation for each event (section 6.2.3).</summary>
internal sealed class SubscriptionExecution(Schema schema, GraphQLOptions options, OperationPlan plan, VariableValues variables, RequestContext request, OperationTelemetry? telemetry)
{
    private readonly PlanField _field = plan.Root.Fields[0];

    /// <summary>MapSourceToResponseEvent (section 6.2.3.2). A stream that fails ends with a response that says so.</summary>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public async IAsyncEnumerable<GraphQLResult> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (stream, refusal) = await OpenAsync().ConfigureAwait(false);
        if (stream is null)
        {
            yield return GraphQLResult.FromErrors([refusal!]);
            yield break;
        }

        var events = stream.GetAsyncEnumerator(cancellationToken);
        await using (events.ConfigureAwait(false))
        {
            while (true)
            {
                GraphQLError? failure = null;
                try
                {
                    if (!await events.MoveNextAsync().ConfigureAwait(false))
                        yield break;
                }
                catch (Exception e) when (!cancellationToken.IsCancellationRequested)
                {
                    failure = Error(e);
                }

                if (failure is not null)
                {
                    yield return GraphQLResult.FromErrors([failure]);
                    yield break;
                }

                yield return await ExecuteEventAsync(events.Current).ConfigureAwait(false);
            }
        }
    }

    /// <summary>CreateSourceEventStream (section 6.2.3.1). Access is decided here and again for every event, because rights may end while a stream goes on.</summary>
    private async ValueTask<(IAsyncEnumerable<object?>? Stream, GraphQLError? Refusal)> OpenAsync()
    {
        try
        {
            var opening = new OperationExecution(schema, options, plan, variables, request);
            await opening.PrepareAsync().ConfigureAwait(false);
            var context = opening.Context(_field);
            if (context.Error is not null)
                return (null, Place(context.Error));
            var subscribe = _field.Definition.Subscribe ?? throw new InvalidOperationException($"Field \"{_field.Definition}\" has no event stream.");
            return (subscribe(context), null);
        }
        catch (Exception e) when (!request.CancellationToken.IsCancellationRequested)
        {
            return (null, Error(e));
        }
    }

    /// <summary>ExecuteSubscriptionEvent (section 6.2.3.2).</summary>
    private ValueTask<GraphQLResult> ExecuteEventAsync(object? value) => WithoutContext.RunAsync(async () =>
    {
        var start = Stopwatch.GetTimestamp();
        using var span = telemetry?.StartExecution();
        using var execution = new OperationExecution(schema, options, plan, variables, request);
        var result = await execution.RunAsync(value).ConfigureAwait(false);
        telemetry?.ObserveEvent(result, start);
        return result;
    });

    private GraphQLError Error(Exception exception) => Place(ErrorMask.Apply(exception, _field.Definition, [_field.ResponseName], options, request));

    private GraphQLError Place(GraphQLError error) =>
        error with { Path = [_field.ResponseName], Locations = error.Locations.IsDefaultOrEmpty ? _field.Locations : error.Locations };
}
