using System.Diagnostics;
using System.Globalization;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;
using ServiceDesk.EventStore.Projections;
using ServiceDesk.Projections;
using ServiceDesk.Projections.Catalogue;

namespace ServiceDesk.Bench.Rebuild;

/// <summary>Events per second of rebuilding each read model beside reading the events and copying the rows.</summary>
internal sealed class RebuildBench(BenchServer server, BenchOptions options)
{
    private readonly int processId = server.ProcessId;

    public async Task RunAsync()
    {
        var database = await server.CreateDatabaseAsync();
        var types = RequestEventTypes.Create();
        using var definitions = new StoredOrganisationDefinitions(database, types);
        IReadOnlyList<Projection> projections = [.. RequestProjections.Inline, .. RequestProjections.Asynchronous(definitions)];
        await using var store = await EventStore.EventStore.OpenAsync(new EventStoreOptions { ConnectionString = database, Types = types, Asynchronous = projections });
        await DefineAsync(store);
        var history = new EventHistory(database);
        await history.AddAsync(options.Events / 3);
        var small = await PeaksAsync(store, projections);
        await history.AddAsync(options.Events - options.Events / 3);
        var large = await PeaksAsync(store, projections);

        var rows = new List<string[]>();
        foreach (var projection in projections)
            rows.Add([.. await MeasureAsync(store, database, projection), Megabytes(small[projection]), Megabytes(large[projection])]);
        MarkdownTable.Print(
            $"Rebuild, {await store.HeadAsync():N0} events, {options.Rounds} rounds",
            ["", "events/s, median (spread)", "read, then COPY", "of the yardstick", "read beside COPY", "of that", "bytes allocated an event", "client processor, µs", "server processor, µs", "alive at most, a third of the events, MB", "alive at most, all, MB"],
            rows);
    }

    private async Task<string[]> MeasureAsync(EventStore.EventStore store, string database, Projection projection)
    {
        using var yardstick = await ReadAndCopy.OfAsync(database, projection);
        var (rebuild, oneByOne, atOnce, allocated, client, postgres) = (new Sample(), new Sample(), new Sample(), new Sample(), new Sample(), new Sample());
        for (var round = 0; round <= options.Rounds; round++)
        {
            var events = await yardstick.ReadAsync();
            var (bytesBefore, clientBefore, serverBefore) = (GC.GetTotalAllocatedBytes(), Environment.CpuUsage.TotalTime, ServerProcessorTime.Of(processId));
            var rebuilding = await SecondsAsync(() => store.Projections.RebuildAsync(projection.Name));
            var (bytes, clientTime, serverTime) = (GC.GetTotalAllocatedBytes() - bytesBefore, Environment.CpuUsage.TotalTime - clientBefore, ServerProcessorTime.Of(processId) - serverBefore);
            var sequential = await SecondsAsync(async () =>
            {
                await yardstick.ReadAsync();
                await yardstick.CopyAsync();
            });
            var parallel = await SecondsAsync(() => Task.WhenAll(Task.Run(yardstick.ReadAsync), Task.Run(yardstick.CopyAsync)));
            // The first round warms up.
            if (round == 0)
                continue;
            rebuild.Add(events / rebuilding);
            oneByOne.Add(events / sequential);
            atOnce.Add(events / parallel);
            allocated.Add((double)bytes / events);
            client.Add(clientTime.TotalMicroseconds / events);
            postgres.Add(serverTime.TotalMicroseconds / events);
        }
        return [projection.Name, $"{rebuild}", $"{oneByOne}", Ratio(rebuild, oneByOne), $"{atOnce}", Ratio(rebuild, atOnce), Number(allocated, "N0"), Number(client, "0.0"), Number(postgres, "0.0")];
    }

    private static async Task<Dictionary<Projection, long>> PeaksAsync(EventStore.EventStore store, IReadOnlyList<Projection> projections)
    {
        var peaks = new Dictionary<Projection, long>();
        foreach (var projection in projections)
            peaks.Add(projection, await MemoryPeak.DuringAsync(() => store.Projections.RebuildAsync(projection.Name)));
        return peaks;
    }

    private static async Task DefineAsync(EventStore.EventStore store)
    {
        var file = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "organisations", "kerman.json"));
        var defined = DefineOrganisation.Decide(new DefineOrganisation("kerman.json", file), null, new Actor("importer", "سامانه", Role.System), Submissions.Start).Events[0];
        await store.AppendAsync(new EventStore.Append(
            OrganisationStreams.Of(Submissions.Kerman.Key), OrganisationStreams.Type, 0, [new NewEvent(defined, defined.At.ToDateTimeOffset(), EventMetadata.None)]));
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }

    private static string Ratio(Sample of, Sample to) => (of.Median / to.Median).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Number(Sample sample, string format) => sample.Median.ToString(format, CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0", CultureInfo.InvariantCulture);
}
