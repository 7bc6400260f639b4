using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using ServiceDesk.Api.Doors.Codes.Sending;

namespace ServiceDesk.Api.Tests.Doors;

/// <summary>Listens to what is counted of codes.</summary>
internal sealed class CodeCounter : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentBag<string> outcomes = [];

    public CodeCounter()
    {
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Meter.Name == CodeSender.MeterName)
                own.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => outcomes.Add((string)tags[0].Value!));
        listener.Start();
    }

    /// <summary>Returns when a code had this outcome.</summary>
    public async Task UntilAsync(string outcome)
    {
        while (!outcomes.Contains(outcome))
            await Task.Delay(20);
    }

    public void Dispose() => listener.Dispose();
}
