using ServiceDesk.Domain.Files;
using ServiceDesk.Domain.Messages;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Projections.Tests.Corpus;
using ServiceDesk.Testing;

namespace ServiceDesk.Projections.Tests;

/// <summary>DESIGN section 9, 2 and 4: every read model equals its rebuild, however it came about.</summary>
[Collection(CorpusCollection.Name)]
public sealed class RebuildTests(CorpusFixture corpus)
{
    private static readonly string[] Tables = ["audit_entry", "outbox", "queue", "request_file", "statistics", "tracking", "tracking_message"];

    [Fact]
    public void The_corpus_holds_every_event_at_least_twenty_times()
    {
        var counts = RequestCorpus.Lives.SelectMany(l => l.Events).CountBy(e => e.GetType()).ToDictionary();
        Assert.All(RequestEventContracts.All, c => Assert.True(counts.GetValueOrDefault(c.Type) >= 20, $"{c.Name}: {counts.GetValueOrDefault(c.Type)}"));
        Assert.True(RequestCorpus.Lives.Count > 400);
        Assert.Equal(Organisations.Keys, RequestCorpus.Lives.Select(l => l.Stream.Tenant).Distinct().Order());
    }

    /// <summary>What an event may bring besides being there: a view that forgot one of these would still know every event.</summary>
    [Fact]
    public void The_corpus_holds_everything_that_a_request_may_have_at_least_five_times()
    {
        (string Name, Func<RequestState, bool> Has)[] parts =
        [
            ("cites another", state => state.Cites?.NoReplyFrom is not null),
            ("corrects another", state => state.Corrects is not null),
            ("attachments of its own", state => state.Files.Any(file => file.Use == RequestFile.Attachment)),
            ("a letter as a file", state => state.Files.Any(file => file.Use == RequestFile.Body)),
            ("attachments of a message", state => state.Messages.Any(message => message.Files.Count > 0)),
            ("a step", state => state.LastStep is not null),
            ("the last step", state => state.Step is { IsEnd: true }),
            ("values of a step", state => state.StepFields.Count > 0),
            ("files of a step", state => state.StepFiles.Count > 0),
            ("a clock that was paused", state => state.Clock is { Pauses.Count: > 0 }),
            ("a clock that was moved", state => state.Clock is { Moves.Count: > 0 }),
            ("a head", state => state.EscalatedAt is not null),
            ("a second life", state => state.LastReopening is not null),
            ("a message that failed", state => state.Notifications.Any(told => told.Status == MessageStatus.Failed)),
        ];
        var lives = RequestCorpus.Lives.Select(life => Enumerable.Range(1, life.Events.Count).Select(version => life.StateAt(version)!).ToList()).ToList();
        Assert.All(parts, part => Assert.True(lives.Count(states => states.Exists(state => part.Has(state))) >= 5, part.Name));
    }

    [PostgresFact(Timeout = 180_000)]
    public async Task Every_read_model_equals_its_rebuild_row_for_row()
    {
        await using var desk = await Desk.OpenAsync(await corpus.CopyAsync());
        await desk.FollowAsync();
        var live = await desk.ReadModelsAsync();

        await AssertRebuildsEqualAsync(desk, live);
    }

    [PostgresTheory(Timeout = 180_000)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(500)]
    public async Task Whatever_the_batch_following_gives_the_rows_of_a_rebuild(int batch)
    {
        var database = await corpus.CopyAsync();
        await using var desk = await Desk.OpenAsync(database, batch, allFollow: true);
        var inline = await desk.RowsAsync("tracking");
        var messages = await desk.RowsAsync("tracking_message");
        await desk.ExecuteAsync("truncate tracking, tracking_message");
        await desk.FollowAsync();
        var live = await desk.ReadModelsAsync();

        Assert.Equal(inline, live["tracking"]);
        Assert.Equal(messages, live["tracking_message"]);
        await AssertRebuildsEqualAsync(desk, live);
    }

    [PostgresFact(Timeout = 180_000)]
    public async Task Two_stores_that_follow_at_once_give_the_rows_of_a_rebuild()
    {
        var database = await corpus.CopyAsync();
        await using var one = await Desk.OpenAsync(database, batch: 7, allFollow: true);
        await using var two = await Desk.OpenAsync(database, batch: 11, allFollow: true);
        await one.ExecuteAsync("truncate tracking, tracking_message");
        await Task.WhenAll(one.FollowAsync(), two.FollowAsync());

        await AssertRebuildsEqualAsync(one, await two.ReadModelsAsync());
    }

    [PostgresFact(Timeout = 180_000)]
    public async Task No_event_is_visible_to_the_auditor_only_or_to_the_projection_only()
    {
        await using var desk = await Desk.OpenAsync(await corpus.CopyAsync());
        await desk.FollowAsync();

        Assert.Empty(await desk.ColumnAsync<Guid>("""
            select coalesce(e.stream_id, a.request_id)
            from (select e.* from mt_events e join mt_streams s on (s.tenant_id, s.id) = (e.tenant_id, e.stream_id) where s.type = 'request') e
            full join audit_entry a on (a.tenant_id, a.request_id, a.version) = (e.tenant_id, e.stream_id, e.version)
            where a.version is null or e.version is null or (a.event_id, a.type, a.position, a.at) <> (e.id, e.type::text, e.seq_id, e.timestamp)
            """));
        Assert.Equal(RequestCorpus.Lives.Sum(l => l.Events.Count), (await desk.ColumnAsync<long>("select count(*) from audit_entry")).Single());
    }

    private static async Task AssertRebuildsEqualAsync(Desk desk, Dictionary<string, List<string>> live)
    {
        Assert.Equal(Tables, live.Keys);
        Assert.Equal(RequestCorpus.Lives.Count, live["tracking"].Count);
        Assert.Equal(RequestCorpus.Lives.Count, live["queue"].Count);
        Assert.Equal(RequestCorpus.Lives.Count, live["statistics"].Count);
        Assert.Equal(RequestCorpus.Lives.Sum(l => l.Events.Count), live["audit_entry"].Count);
        Assert.Equal(RequestCorpus.Lives.Sum(l => l.State!.Messages.Count), live["tracking_message"].Count);
        foreach (var name in desk.Store.Projections.Names)
            await desk.Store.Projections.RebuildAsync(name);
        var rebuilt = await desk.ReadModelsAsync();
        Assert.All(Tables, table => Assert.Equal(live[table], rebuilt[table]));
    }
}
