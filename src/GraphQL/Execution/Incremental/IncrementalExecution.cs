using ServiceDesk.GraphQL.Telemetry;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution.Incremental;

/// <summary>The execution of a query or mutation whose response comes in parts, because its document says so with @defer and @stream.</summary>
internal sealed class IncrementalExecution(Schema schema, GraphQLOptions options, OperationPlan plan, VariableValues variables, RequestContext request, OperationTelemetry? telemetry)
{
    /// <summary>The first payload and those that follow it. Nothing is executed ahead of a client that does not ask for the next.</summary>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public async IAsyncEnumerable<GraphQLResult> RunAsync()
    {
        var sequences = new OpenSequences();
        await using (sequences.ConfigureAwait(false))
        {
            using var execution = new OperationExecution(schema, options, plan, variables, request) { Sequences = sequences };
            try
            {
                var graph = new DeliveryGraph(execution);
                var result = await WithoutContext.RunAsync(() => FirstAsync(execution, graph)).ConfigureAwait(false);
                var hasNext = result.HasNext;
                yield return result;
                while (hasNext)
                {
                    result = await WithoutContext.RunAsync(() => NextAsync(execution, graph)).ConfigureAwait(false);
                    hasNext = result.HasNext;
                    yield return result;
                }
            }
            finally
            {
                execution.Stop();
            }
        }
    }

    private async ValueTask<GraphQLResult> FirstAsync(OperationExecution execution, DeliveryGraph graph)
    {
        using var span = telemetry?.StartExecution();
        return await execution.RunAsync(null, graph).ConfigureAwait(false);
    }

    private async ValueTask<GraphQLResult> NextAsync(OperationExecution execution, DeliveryGraph graph)
    {
        using var span = telemetry?.StartExecution();
        try
        {
            graph.Continue();
            await execution.Queue.DrainAsync(graph.Advance, execution.CancellationToken).ConfigureAwait(false);

            // What the resolvers still want is fetched while the payload is on its way.
            execution.Queue.DispatchLoaders();
        }
        catch (OperationCanceledException) when (execution.IsOver)
        {
            request.CancellationToken.ThrowIfCancellationRequested();
            graph.Abort(execution.TimeoutError);
        }
        catch (Exception e)
        {
            graph.Abort(ErrorMask.Apply(e, null, [], options, request));
        }

        return graph.TakeResult();
    }
}
