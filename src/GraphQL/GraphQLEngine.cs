using ServiceDesk.GraphQL.Execution;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.GraphQL.Validation;

namespace ServiceDesk.GraphQL;

/// <summary>The entry point: parses, validates and executes requests against one schema. One instance serves the whole process; thread-safe.</summary>
public sealed class GraphQLEngine(Schema schema, GraphQLOptions? options = null)
{
    private readonly GraphQLOptions _options = options ?? new GraphQLOptions();
    private readonly DocumentCache _documents = new(options ?? new GraphQLOptions());

    public Schema Schema { get; } = schema;

    /// <summary>Executes a query or mutation (section 6). Faults of the request and of resolvers are in the result, never thrown.</summary>
    /// <exception cref="OperationCanceledException">The request's own token was cancelled.</exception>
    public ValueTask<GraphQLResult> ExecuteAsync(GraphQLRequest request, RequestContext context)
    {
        // Batching counts on continuations running where the engine runs them, which a synchronization context would prevent.
        return SynchronizationContext.Current is null
            ? ExecuteCoreAsync(request, context)
            : new ValueTask<GraphQLResult>(Task.Run(() => ExecuteCoreAsync(request, context).AsTask()));
    }

    private async ValueTask<GraphQLResult> ExecuteCoreAsync(GraphQLRequest request, RequestContext context)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var prepared = Prepare(request, out var refusal);
        if (prepared is null)
            return refusal!;
        if (prepared.Operation.Kind == OperationKind.Subscription)
            return GraphQLResult.FromErrors([new GraphQLError(ErrorCodes.BadRequest, "A subscription needs a transport that streams.")], GraphQLOutcome.OperationNotAllowed);

        var errors = new List<GraphQLError>();
        var variables = VariableValues.Coerce(Schema, prepared.Operation, request.Variables, _options, errors);
        if (errors.Count > 0)
            return GraphQLResult.FromErrors(errors);
        var plan = prepared.PlanFor(variables);
        if (plan.CheckCost(variables, _options) is { } tooDear)
            return GraphQLResult.FromErrors([tooDear]);
        var execution = new OperationExecution(Schema, _options, plan, variables, context);
        return await execution.RunAsync().ConfigureAwait(false);
    }

    /// <summary>Everything before execution: parsing, validation, choice of the operation (section 6.1).</summary>
    private PreparedOperation? Prepare(GraphQLRequest request, out GraphQLResult? refusal)
    {
        refusal = null;
        var document = _documents.GetOrAdd(request.Query, Load);
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

        if (request.QueriesOnly && prepared.Operation.Kind != OperationKind.Query)
        {
            refusal = GraphQLResult.FromErrors([new GraphQLError(ErrorCodes.BadRequest, "Only queries are allowed here.")], GraphQLOutcome.OperationNotAllowed);
            return null;
        }

        return prepared;
    }

    private PreparedDocument Load(string source)
    {
        try
        {
            var document = Parser.ParseDocument(source, _options.Parser);
            var errors = DocumentValidator.Validate(Schema, document, _options);
            return new PreparedDocument(Schema, document, errors);
        }
        catch (GraphQLException e)
        {
            return new PreparedDocument(Schema, null, [e.Error]);
        }
    }
}
