using System.Runtime.CompilerServices;
using ServiceDesk.GraphQL.Execution;
using ServiceDesk.GraphQL.Execution.Incremental;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Telemetry;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL;

/// <summary>The entry point: parses, validates and executes requests against one schema. One instance serves the whole process; thread-safe.</summary>
public sealed class GraphQLEngine(Schema schema, GraphQLOptions? options = null)
{
    private readonly GraphQLOptions _options = options ?? new GraphQLOptions();
    private readonly DocumentCache _documents = new(new DocumentLoader(schema, options ?? new GraphQLOptions()).Load, options ?? new GraphQLOptions());
    private readonly SubscriptionCounter _subscriptions = new(options ?? new GraphQLOptions());

    public Schema Schema { get; } = schema;

    /// <summary>Executes a query or mutation (section 6) and gives the whole response, also of what a document marks with @defer and @stream. Faults of the request and of resolvers are in the result, never thrown.</summary>
    /// <exception cref="OperationCanceledException">The request's own token was cancelled.</exception>
    public ValueTask<GraphQLResult> ExecuteAsync(GraphQLRequest request, RequestContext context)
    {
        // Most calls need neither a closure nor a further state machine.
        return SynchronizationContext.Current is not null ? ExecuteElsewhereAsync(request, context)
            : OperationTelemetry.Begin() is { } telemetry ? ExecuteObservedAsync(request, context, telemetry)
            : ExecuteCoreAsync(request, context, null);
    }

    /// <summary>
    /// Runs any operation for a transport that streams; dispose each result. A query or mutation gives its one result, or several when its document has @defer or @stream (<see cref="GraphQLResult.HasNext"/>), a subscription (section 6.2.3) one for each event, until the stream ends or is cancelled.
    /// What is refused, or fails while streaming, is the last result and has <see cref="GraphQLOutcome.RequestError"/>.
    /// </summary>
    /// <exception cref="OperationCanceledException">The request's own token, or that of the enumeration, was cancelled.</exception>
    public IAsyncEnumerable<GraphQLResult> StreamAsync(GraphQLRequest request, RequestContext context) => StreamObservedAsync(request, context);

    /// <summary>What a document would be refused for before anything of it is executed: syntax and validation (section 5); empty when nothing is. Keeps nothing.</summary>
    public IReadOnlyList<GraphQLError> Validate(string document) => new DocumentLoader(Schema, _options).Load(document).Errors;

    private ValueTask<GraphQLResult> ExecuteElsewhereAsync(GraphQLRequest request, RequestContext context) =>
        WithoutContext.RunAsync(() => ExecuteAsync(request, context));

    private async ValueTask<GraphQLResult> ExecuteObservedAsync(GraphQLRequest request, RequestContext context, OperationTelemetry telemetry)
    {
        using (telemetry)
        {
            var result = await ExecuteCoreAsync(request, context, telemetry).ConfigureAwait(false);
            telemetry.Observe(result);
            return result;
        }
    }

    private async ValueTask<GraphQLResult> ExecuteCoreAsync(GraphQLRequest request, RequestContext context, OperationTelemetry? telemetry)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var prepared = Prepare(request, telemetry, out var refusal);
        if (prepared is null)
            return refusal!;
        if (prepared.Operation.Kind == OperationKind.Subscription)
            return SubscriptionNotAllowed();

        var plan = Plan(prepared, request, out var variables, out refusal);
        if (plan is null)
            return refusal!;
        using var span = telemetry?.StartExecution();
        using var execution = new OperationExecution(Schema, _options, plan, variables, context);
        return await execution.RunAsync().ConfigureAwait(false);
    }

    private async IAsyncEnumerable<GraphQLResult> StreamObservedAsync(GraphQLRequest request, RequestContext context, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var telemetry = OperationTelemetry.Begin();
        await foreach (var result in StreamCoreAsync(request, context, telemetry, cancellationToken).ConfigureAwait(false))
        {
            telemetry?.Observe(result);
            yield return result;
        }
    }

    private async IAsyncEnumerable<GraphQLResult> StreamCoreAsync(
        GraphQLRequest request, RequestContext context, OperationTelemetry? telemetry, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Whoever enumerates may give a token besides that of the request.
        using var both = cancellationToken.CanBeCanceled && context.CancellationToken.CanBeCanceled
            ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, context.CancellationToken)
            : null;
        var token = both?.Token ?? (cancellationToken.CanBeCanceled ? cancellationToken : context.CancellationToken);
        context = context with { CancellationToken = token };
        token.ThrowIfCancellationRequested();

        var prepared = Prepare(request, telemetry, out var refusal);
        if (prepared is null)
        {
            yield return refusal!;
            yield break;
        }

        var plan = Plan(prepared, request, out var variables, out refusal);
        if (plan is null)
        {
            yield return refusal!;
            yield break;
        }

        if (prepared.Operation.Kind != OperationKind.Subscription)
        {
            var execution = new IncrementalExecution(Schema, _options, prepared.IncrementalPlanFor(variables) ?? plan, variables, context, telemetry);
            await foreach (var result in execution.RunAsync().ConfigureAwait(false))
                yield return result;
            yield break;
        }

        using var entry = _subscriptions.TryEnter(context);
        if (entry is null)
        {
            yield return GraphQLResult.FromErrors([new GraphQLError(ErrorCodes.TooManySubscriptions, "Too many subscriptions are running; try again later.")]);
            yield break;
        }

        EngineTelemetry.Subscriptions.Add(1);
        try
        {
            var execution = new SubscriptionExecution(Schema, _options, plan, variables, context, telemetry);
            await foreach (var result in execution.RunAsync(token).ConfigureAwait(false))
                yield return result;
        }
        finally
        {
            EngineTelemetry.Subscriptions.Add(-1);
        }
    }

    /// <summary>Variables and cost: what is left to check once the operation is known.</summary>
    private OperationPlan? Plan(PreparedOperation prepared, GraphQLRequest request, out VariableValues variables, out GraphQLResult? refusal)
    {
        refusal = null;
        variables = VariableValues.Empty;
        if (prepared.Operation.Variables.Length > 0)
        {
            var errors = new List<GraphQLError>();
            variables = VariableValues.Coerce(Schema, prepared.Operation, request.Variables, _options, errors);
            if (errors.Count > 0)
            {
                refusal = GraphQLResult.FromErrors(errors);
                return null;
            }
        }

        var plan = prepared.PlanFor(variables);
        if (plan.CheckCost(variables, _options) is not { } tooDear)
            return plan;
        refusal = GraphQLResult.FromErrors([tooDear]);
        return null;
    }

    /// <summary>Everything before execution: parsing, validation, choice of the operation (section 6.1).</summary>
    private PreparedOperation? Prepare(GraphQLRequest request, OperationTelemetry? telemetry, out GraphQLResult? refusal)
    {
        refusal = null;
        var document = _documents.GetOrAdd(request.Query);
        if (document.Errors.Count > 0)
        {
            refusal = GraphQLResult.FromErrors(document.Errors);
            return null;
        }

        var prepared = document.Find(request.OperationName, out var error);
        if (prepared is null)
        {
            refusal = GraphQLResult.FromErrors([error!]);
            return null;
        }

        telemetry?.Find(prepared.Operation);
        refusal = prepared.Operation.Kind switch
        {
            OperationKind.Mutation when !request.AllowMutation => MutationNotAllowed(),
            OperationKind.Subscription when !request.AllowSubscription => SubscriptionNotAllowed(),
            _ => null,
        };
        return refusal is null ? prepared : null;
    }

    private static GraphQLResult MutationNotAllowed() =>
        GraphQLResult.FromErrors([new GraphQLError(ErrorCodes.MutationNotAllowed, "A mutation is not allowed here; over HTTP use POST.")], GraphQLOutcome.MutationNotAllowed);

    private static GraphQLResult SubscriptionNotAllowed() =>
        GraphQLResult.FromErrors([new GraphQLError(ErrorCodes.SubscriptionNotAllowed, "A subscription needs a transport that streams.")], GraphQLOutcome.SubscriptionNotAllowed);
}
