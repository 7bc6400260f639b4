using System.Diagnostics;
using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Telemetry;

/// <summary>Observes one operation from its text to its last result: a span, its duration, its refusal. Made only when somebody listens.</summary>
internal sealed class OperationTelemetry : IDisposable
{
    private const int MaxNameLength = 100;
    private const int MaxCodes = 20;

    private readonly Activity? _span = EngineTelemetry.Source.StartActivity("graphql");
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly HashSet<string> _codes = [];
    private OperationKind? _kind;
    private GraphQLResult? _last;

    public static OperationTelemetry? Begin() =>
        EngineTelemetry.Source.HasListeners() || EngineTelemetry.Duration.Enabled || EngineTelemetry.Refusals.Enabled ? new OperationTelemetry() : null;

    /// <summary>The operation is known.</summary>
    public void Find(OperationDefinitionNode operation)
    {
        _kind = operation.Kind;
        if (_span is null)
            return;
        var name = operation.Name?.Value;
        if (name?.Length > MaxNameLength)
            name = name[..MaxNameLength];
        _span.DisplayName = name is null ? KindName : $"{KindName} {name}";
        _span.SetTag("graphql.operation.type", KindName);
        _span.SetTag("graphql.operation.name", name);
    }

    /// <summary>A span of execution, of which there is one for each event and payload. What resolvers do stands below it, also where the caller's context is another by now.</summary>
    public Activity? StartExecution() => EngineTelemetry.Source.StartActivity("graphql.execute", ActivityKind.Internal, _span?.Context ?? default);

    public void Observe(GraphQLResult result)
    {
        _last = result;
        foreach (var error in result.Errors)
        {
            if (_codes.Count < MaxCodes)
                _codes.Add(error.Code);
            if (result.Outcome != GraphQLOutcome.Executed && EngineTelemetry.Refusals.Enabled)
                EngineTelemetry.Refusals.Add(1, new KeyValuePair<string, object?>("error.code", EngineTelemetry.Bounded(error.Code)));
        }
    }

    /// <param name="start">When the event came, as a timestamp of <see cref="Stopwatch"/>.</param>
    public void ObserveEvent(GraphQLResult result, long start) =>
        Record(start, result.Errors.IsEmpty ? "ok" : "errors");

    /// <summary>Ends the observation. Without a last result the request was cancelled.</summary>
    public void Dispose()
    {
        var outcome = _last is null or { HasNext: true } ? "cancelled"
            : _last.Outcome != GraphQLOutcome.Executed ? "refused"
            : _codes.Count > 0 ? "errors"
            : "ok";
        if (_kind != OperationKind.Subscription)
            Record(_start, outcome);
        if (_span is null)
            return;
        _span.SetTag("graphql.outcome", outcome);
        if (_codes.Count > 0)
            _span.SetTag("graphql.error.codes", _codes.ToArray());
        if (outcome == "refused" || _codes.Contains(ErrorCodes.InternalError))
            _span.SetStatus(ActivityStatusCode.Error);
        _span.Dispose();
    }

    private string KindName => _kind switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        OperationKind.Subscription => "subscription",
        _ => "unknown",
    };

    private void Record(long start, string outcome) => EngineTelemetry.Duration.Record(
        Stopwatch.GetElapsedTime(start).TotalSeconds,
        new KeyValuePair<string, object?>("graphql.operation.type", KindName),
        new KeyValuePair<string, object?>("graphql.outcome", outcome));
}
