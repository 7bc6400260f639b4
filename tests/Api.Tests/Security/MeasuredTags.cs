using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace ServiceDesk.Api.Tests.Security;

/// <summary>Listens to every metric of the process: what is measured, with its tags.</summary>
internal sealed class MeasuredTags : IDisposable
{
    private readonly MeterListener listener = new() { InstrumentPublished = (instrument, own) => own.EnableMeasurementEvents(instrument) };
    private readonly ConcurrentQueue<string> measured = new();

    public MeasuredTags()
    {
        listener.SetMeasurementEventCallback<int>(Keep);
        listener.SetMeasurementEventCallback<long>(Keep);
        listener.SetMeasurementEventCallback<float>(Keep);
        listener.SetMeasurementEventCallback<double>(Keep);
        listener.Start();
    }

    public IReadOnlyCollection<string> Texts => measured;

    public void Dispose() => listener.Dispose();

    private void Keep<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
        measured.Enqueue($"{instrument.Meter.Name} {instrument.Name} {string.Join(' ', tags.ToArray())}");
}
