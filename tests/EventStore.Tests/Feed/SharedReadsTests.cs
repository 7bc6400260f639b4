using ServiceDesk.EventStore.Feed;

namespace ServiceDesk.EventStore.Tests.Feed;

public sealed class SharedReadsTests
{
    private static readonly Change Seen = new(Notes.NewNotebook(), 1, 1);

    [Fact(Timeout = 30_000)]
    public async Task Whoever_asks_while_a_row_is_read_shares_it_and_who_asks_later_reads_anew()
    {
        var rows = new List<TaskCompletionSource<string>>();
        var reads = new SharedReads<string>(_ =>
        {
            rows.Add(new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously));
            return rows[^1].Task;
        });
        using var gone = new CancellationTokenSource();
        var (one, two, impatient) = (reads.ReadAsync(Seen, default), reads.ReadAsync(Seen, default), reads.ReadAsync(Seen, gone.Token));
        var newer = reads.ReadAsync(Seen with { Version = 2 }, default);
        Assert.Equal(2, rows.Count);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        rows[0].SetResult("first");
        rows[1].SetResult("newer");
        Assert.Equal(["first", "first", "newer"], await Task.WhenAll(one, two, newer));

        var later = reads.ReadAsync(Seen, default);
        rows[2].SetException(new InvalidOperationException("unreadable"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => later);
        var again = reads.ReadAsync(Seen, default);
        rows[3].SetResult("again");
        Assert.Equal("again", await again);
    }
}
