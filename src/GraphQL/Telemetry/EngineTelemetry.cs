using System.Collections.Frozen;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ServiceDesk.GraphQL.Telemetry;

/// <summary>What the engine tells OpenTelemetry; free where nobody listens. Neither documents nor variables are told, for they may hold what is private.</summary>
public static class EngineTelemetry
{
    /// <summary>The name of the source of spans and of the meter.</summary>
    public const string Name = "ServiceDesk.GraphQL";

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    internal static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "graphql.server.operation.duration",
        "s",
        "How long operations took; of a subscription each event.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] });

    internal static readonly Counter<long> Documents = Meter.CreateCounter<long>("graphql.server.documents", "{document}", "Documents that were asked for, by whether they were found in the cache.");

    internal static readonly Counter<long> Refusals = Meter.CreateCounter<long>("graphql.server.refusals", "{request}", "Requests that were not executed, by error code.");

    internal static readonly UpDownCounter<long> Subscriptions = Meter.CreateUpDownCounter<long>("graphql.server.subscriptions", "{subscription}", "Subscriptions that are running.");

    private static readonly FrozenSet<string> OwnCodes = typeof(ErrorCodes).GetFields().Select(f => (string)f.GetValue(null)!).ToFrozenSet();

    internal static void CountDocument(bool isCached)
    {
        if (Documents.Enabled)
            Documents.Add(1, new KeyValuePair<string, object?>("graphql.document.cached", isCached));
    }

    /// <summary>The code, unless it is one of the host's, of which there may be any number.</summary>
    internal static string Bounded(string code) => OwnCodes.Contains(code) ? code : "other";
}
