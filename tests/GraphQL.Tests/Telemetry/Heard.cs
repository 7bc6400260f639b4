using System.Diagnostics;
using System.Diagnostics.Metrics;
using ServiceDesk.GraphQL.Telemetry;

namespace ServiceDesk.GraphQL.Tests.Telemetry;

/// <summary>Listens to the engine, and keeps what it hears.</summary>
internal sealed class Heard : IDisposable
{
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public Heard()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == EngineTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Spans.Add,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == EngineTelemetry.Name)
                listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.Start();
    }

    /// <summary>In the order in which they ended.</summary>
    public List<Activity> Spans { get; } = [];

    /// <summary>Instrument, tags in the order of their names, value.</summary>
    public List<(string Instrument, string Tags, double Value)> Measurements { get; } = [];

    public IEnumerable<string> Of(string instrument) => Measurements.Where(m => m.Instrument == instrument).Select(m => m.Tags);

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        lock (Measurements)
            Measurements.Add((instrument.Name, string.Join(' ', tags.ToArray().OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Value}")), value));
    }
}
