using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Projections.Tracking;

namespace ServiceDesk.Bench.Append;

/// <summary>What the parts of a command cost in this process alone, one after the other on one core.</summary>
internal static class ClientCost
{
    public static void Print()
    {
        var contract = RequestEventContracts.All.Single(c => c.Type == typeof(RequestSubmitted));
        RequestEvent e = Submissions.Submitted(1, Submissions.Start);
        (string Name, Action<long> Work)[] parts =
        [
            ("decide (domain)", n => Submissions.Submitted(n, Submissions.Start)),
            ("idempotency: key, hash, answer", n => CommandBytes.Idempotency((RequestSubmitted)e, Guid.CreateVersion7())),
            ("event to JSON", _ => JsonSerializer.SerializeToUtf8Bytes(e, contract.TypeInfo)),
            ("headers to JSON", n => JsonSerializer.Serialize(CommandBytes.Metadata(n).Headers)),
            ("fold and tracking row", _ => TrackingRow.Of("kerman", Guid.Empty, RequestState.Fold(null, e)!)),
        ];
        MarkdownTable.Print("Parts of a command in the client", ["", "µs", "bytes allocated"], parts.Select(p => Measured(p.Name, p.Work)));
    }

    private static string[] Measured(string name, Action<long> work)
    {
        const int Times = 20_000;
        for (var i = 0; i < Times; i++)
            work(i);
        var (allocated, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        for (var i = 0; i < Times; i++)
            work(i);
        return [name, (watch.Elapsed.TotalMicroseconds / Times).ToString("0.0", CultureInfo.InvariantCulture), ((GC.GetAllocatedBytesForCurrentThread() - allocated) / Times).ToString("N0", CultureInfo.InvariantCulture)];
    }
}
