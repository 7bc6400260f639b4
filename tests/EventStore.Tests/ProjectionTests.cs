using ServiceDesk.EventStore.Projections;
using ServiceDesk.Testing;

namespace ServiceDesk.EventStore.Tests;

public sealed class ProjectionTests(PostgresFixture postgres) : StoreTest(postgres)
{
    private const string All = "select * from notebook order by id";
    private const string Lines = "select * from notebook_line order by id, version";

    [PostgresFact(Timeout = 120_000)]
    public async Task Inline_rows_are_there_when_the_append_is_acknowledged_and_not_for_a_refused_one()
    {
        await using var store = await OpenAsync(await DatabaseAsync(), inline: [new NotebookProjection()]);
        var notebook = Notes.NewNotebook();
        await AppendedAsync(store, Notes.Write(notebook, 0, new LineWritten("one"), new LineWritten("two")));
        await store.AppendAsync(Notes.Write(notebook, 0, new LineWritten("refused")));
        await store.AppendAsync(Notes.Write(notebook, 2, new LineWritten("three")) with { History = await store.ReadStreamAsync(notebook) });

        Assert.Equal([$"library | {notebook.Id} | 3 | 0 | three | 3"], await RowsAsync(store, All));
        Assert.Equal(3, await NumberAsync(store, "select count(*) from notebook_line"));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Two_processes_apply_each_event_exactly_once_and_a_rebuild_gives_the_same_rows()
    {
        var database = await DatabaseAsync();
        Projection[] Projections() => [new NotebookProjection(), new NotebookProjection("Second")];
        await using var one = await OpenAsync(database, asynchronous: Projections(), adjust: o => o with { ProjectionBatch = 7 });
        await using var two = await OpenAsync(database, asynchronous: Projections(), adjust: o => o with { ProjectionBatch = 5 });
        // Every change of a line's row is counted by the database itself.
        await RowsAsync(one, "create table applied (id uuid, version bigint)");
        await RowsAsync(one, "create function count_applied() returns trigger language plpgsql as $$ begin insert into public.applied values (new.id, new.version); return new; end $$");
        await RowsAsync(one, "create trigger count_applied after insert or update on notebook_line for each row execute function count_applied()");
        one.Projections.Start();
        two.Projections.Start();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(w => Task.Run(async () =>
        {
            var notebook = Notes.NewNotebook();
            for (var i = 0; i < 30; i++)
                await AppendedAsync((w + i) % 2 == 0 ? one : two, Notes.Write(notebook, i, new LineWritten($"{i}")));
        })));
        await one.Projections.CatchUpAsync(Patience);
        await two.Projections.CatchUpAsync(Patience);

        Assert.Equal(300, await NumberAsync(one, "select count(*) from applied"));
        Assert.Equal(300, await NumberAsync(one, "select count(distinct (id, version)) from applied"));
        await AssertWellOrderedAsync(one);
        var (rows, lines) = (await RowsAsync(one, All), await RowsAsync(one, Lines));
        Assert.Equal(10, rows.Count);
        Assert.Equal(rows, await RowsAsync(one, "select * from second order by id"));
        Assert.Equal(300, await one.Projections.RebuildAsync("notebook"));
        Assert.Equal(rows, await RowsAsync(one, All));
        Assert.Equal(lines, await RowsAsync(one, Lines));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task A_poisonous_event_parks_its_stream_alone_until_it_is_retried()
    {
        var projection = new NotebookProjection();
        await using var store = await OpenAsync(await DatabaseAsync(), asynchronous: [projection]);
        store.Projections.Start();
        var (good, poisoned) = (Notes.NewNotebook(), Notes.NewNotebook());
        await AppendedAsync(store, Notes.Write(poisoned, 0, new LineWritten("fine"), new InkSpilled(true), new LineWritten("after")));
        await AppendedAsync(store, Notes.Write(good, 0, new LineWritten("good")));
        await store.Projections.CatchUpAsync(Patience);
        await AppendedAsync(store, Notes.Write(poisoned, 3, new LineWritten("later")));
        await AppendedAsync(store, Notes.Write(good, 1, new LineWritten("better")));
        await store.Projections.CatchUpAsync(Patience);

        var status = (await store.Projections.StatusAsync()).Single();
        var parked = Assert.Single(status.Parked);
        Assert.Equal((poisoned, 2L, 2L), (parked.Stream, parked.Version, parked.Position));
        Assert.Equal("InvalidOperationException: ink everywhere", parked.Error);
        Assert.Equal((6L, 6L), (status.Position, status.Head));
        Assert.Equal([$"library | {poisoned.Id} | 1 | 0 | fine | 1", $"library | {good.Id} | 2 | 0 | better | 2"], await RowsAsync(store, "select * from notebook order by lines"));

        Assert.Equal(1, await store.Projections.RetryParkedAsync("Notebook"));
        projection.Cured = true;
        Assert.Equal(0, await store.Projections.RetryParkedAsync("Notebook"));
        Assert.Equal([$"library | {good.Id} | 2 | 0 | better | 2", $"library | {poisoned.Id} | 3 | 1 | later | 4"], await RowsAsync(store, "select * from notebook order by lines"));
        var live = await RowsAsync(store, Lines);
        await store.Projections.RebuildAsync("Notebook");
        Assert.Equal(live, await RowsAsync(store, Lines));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task A_row_that_the_table_refuses_parks_its_stream_and_the_rest_of_the_batch_is_written()
    {
        await using var store = await OpenAsync(await DatabaseAsync(), asynchronous: [new NotebookProjection()]);
        var (good, refused) = (Notes.NewNotebook(), Notes.NewNotebook());
        await AppendedAsync(store, Notes.Write(refused, 0, new LineWritten("refused by the table")));
        await AppendedAsync(store, Notes.Write(good, 0, new LineWritten("good")));
        store.Projections.Start();
        await store.Projections.CatchUpAsync(Patience);

        Assert.Equal([$"library | {good.Id} | 1 | 0 | good | 1"], await RowsAsync(store, All));
        var parked = Assert.Single((await store.Projections.StatusAsync()).Single().Parked);
        Assert.Equal(refused, parked.Stream);
        Assert.Contains("check constraint", parked.Error);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task A_rebuild_parks_what_it_cannot_fold_and_a_later_one_heals_it()
    {
        var projection = new NotebookProjection();
        await using var store = await OpenAsync(await DatabaseAsync(), asynchronous: [projection]);
        var poisoned = Notes.NewNotebook();
        await AppendedAsync(store, Notes.Write(poisoned, 0, new LineWritten("fine"), new InkSpilled(true)));
        await store.Projections.RebuildAsync("Notebook");
        Assert.Equal(2, Assert.Single((await store.Projections.StatusAsync()).Single().Parked).Version);

        projection.Cured = true;
        await store.Projections.RebuildAsync("Notebook");
        Assert.Empty((await store.Projections.StatusAsync()).Single().Parked);
        Assert.Equal([$"library | {poisoned.Id} | 1 | 1 | fine | 2"], await RowsAsync(store, All));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Rebuilds_while_appends_go_on_lose_nothing_inline_or_asynchronous()
    {
        var database = await DatabaseAsync();
        await using var store = await OpenAsync(database, inline: [new NotebookProjection()], asynchronous: [new NotebookProjection("Second")]);
        await using var other = await OpenAsync(database, inline: [new NotebookProjection()], asynchronous: [new NotebookProjection("Second")]);
        store.Projections.Start();
        other.Projections.Start();
        using var stop = new CancellationTokenSource();
        var writing = Task.WhenAll(Enumerable.Range(0, 8).Select(w => Task.Run(async () =>
        {
            var written = 0;
            for (; !stop.IsCancellationRequested; written++)
                await AppendedAsync(w % 2 == 0 ? store : other, Notes.Write(Notes.NewNotebook(), 0, new LineWritten($"{w} {written}")));
            return written;
        })));
        for (var i = 0; i < 5; i++)
        {
            await store.Projections.RebuildAsync("Notebook");
            await other.Projections.RebuildAsync("Second");
        }
        await stop.CancelAsync();
        var total = (await writing).Sum();
        await store.Projections.CatchUpAsync(Patience);

        Assert.True(total > 50, $"only {total} appends ran beside the rebuilds");
        Assert.Equal(total, await NumberAsync(store, "select count(*) from mt_events"));
        Assert.Equal(total, await NumberAsync(store, "select count(*) from notebook"));
        Assert.Equal(total, await NumberAsync(store, "select count(*) from notebook_line"));
        Assert.Equal(total, await NumberAsync(store, "select count(*) from second"));
        Assert.Equal(0, await NumberAsync(store, "select count(*) from (select * from notebook except select * from second) d"));
        await AssertWellOrderedAsync(store);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task An_older_program_leaves_a_newer_read_model_alone()
    {
        var database = await DatabaseAsync();
        await using (var newer = await OpenAsync(database, inline: [new Renewed()]))
            await AppendedAsync(newer, Notes.Write(Notes.NewNotebook(), 0, new LineWritten("x")));
        await Assert.ThrowsAsync<ServiceDesk.EventStore.Schema.MigrationException>(() => OpenAsync(database, inline: [new NotebookProjection()]));
        await using var again = await OpenAsync(database, inline: [new Renewed()]);
        Assert.Equal(["built anew"], await RowsAsync(again, "select last_text from notebook"));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task A_missing_table_is_no_streams_fault_and_parks_none()
    {
        await using var store = await OpenAsync(await DatabaseAsync(), asynchronous: [new NotebookProjection()]);
        await RowsAsync(store, "alter table notebook rename to hidden");
        var notebook = Notes.NewNotebook();
        await AppendedAsync(store, Notes.Write(notebook, 0, new LineWritten("waits")));
        store.Projections.Start();
        ProjectionStatus status;
        do
            status = (await store.Projections.StatusAsync()).Single();
        while (status.LastError is null);
        Assert.Empty(status.Parked);
        Assert.Equal(0, status.Position);

        await RowsAsync(store, "alter table hidden rename to notebook");
        await store.Projections.CatchUpAsync(Patience);
        Assert.Equal([$"library | {notebook.Id} | 1 | 0 | waits | 1"], await RowsAsync(store, All));
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task What_a_rebuild_of_an_inline_read_model_parks_is_told()
    {
        var projection = new NotebookProjection { Cured = true };
        await using var store = await OpenAsync(await DatabaseAsync(), inline: [projection]);
        await AppendedAsync(store, Notes.Write(Notes.NewNotebook(), 0, new InkSpilled(true)));
        projection.Cured = false;
        await store.Projections.RebuildAsync("Notebook");
        Assert.Single(Assert.Single(await store.Projections.StatusAsync()).Parked);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task A_new_version_of_a_projection_is_built_when_the_store_opens()
    {
        var database = await DatabaseAsync();
        await using (var before = await OpenAsync(database))
            await AppendedAsync(before, Notes.Write(Notes.NewNotebook(), 0, new LineWritten("old")));
        await using (var first = await OpenAsync(database, inline: [new NotebookProjection()]))
            Assert.Equal(1, await NumberAsync(first, "select count(*) from notebook"));
        await using var second = await OpenAsync(database, inline: [new Renewed()]);
        Assert.Equal(["built anew"], await RowsAsync(second, "select last_text from notebook"));
        await Assert.ThrowsAsync<ArgumentException>(() => second.Projections.RebuildAsync("unknown"));
    }

    private sealed class Renewed : NotebookProjection
    {
        public override int Version => 2;

        protected override Notebook Evolve(Notebook? state, NoteEvent e) => base.Evolve(state, e) with { LastText = "built anew" };
    }
}
