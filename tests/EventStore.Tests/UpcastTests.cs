using System.Text.Json.Nodes;
using ServiceDesk.Testing;

namespace ServiceDesk.EventStore.Tests;

public sealed class UpcastTests(PostgresFixture postgres) : StoreTest(postgres)
{
    /// <summary>What line_written was in its first version.</summary>
    private sealed record Scribbled(string Words);

    [PostgresFact]
    public async Task An_old_contract_is_lifted_through_every_version_in_between()
    {
        var database = await DatabaseAsync();
        var notebook = Notes.NewNotebook();
        await using (var old = await OpenAsync(database, adjust: o => o with { Types = new EventTypes().Map("scribbled", Notes.TypeInfo<Scribbled>()) }))
            await old.AppendAsync(new Append(notebook, "notebook", 0, [new NewEvent(new Scribbled("hello"), DateTimeOffset.UtcNow, EventMetadata.None)]));

        var types = Notes.Types()
            .Upcast("scribbled", "scribbled_v2", e => new JsonObject { ["body"] = (string?)e["words"] })
            .Upcast("scribbled_v2", "line_written", e => new JsonObject { ["text"] = (string?)e["body"] + "!" });
        await using var store = await OpenAsync(database, adjust: o => o with { Types = types });

        var read = (await store.ReadStreamAsync(notebook)).Single();
        Assert.Equal("scribbled", read.Type);
        Assert.Equal(new LineWritten("hello!"), read.Data);
    }

    [PostgresFact]
    public async Task An_event_of_an_unknown_name_is_read_but_says_so_when_it_is_used()
    {
        var database = await DatabaseAsync();
        var notebook = Notes.NewNotebook();
        await using (var newer = await OpenAsync(database, adjust: o => o with { Types = new EventTypes().Map("page_torn_out", Notes.TypeInfo<Scribbled>()) }))
            await newer.AppendAsync(new Append(notebook, "notebook", 0, [new NewEvent(new Scribbled("secret words"), DateTimeOffset.UtcNow, EventMetadata.None)]));
        await using var store = await OpenAsync(database);

        var read = (await store.ReadStreamAsync(notebook)).Single();
        var unreadable = Assert.Throws<UnreadableEventException>(() => read.Data);
        Assert.Contains("page_torn_out at position 1", unreadable.Message);
        Assert.DoesNotContain("secret", unreadable.Message);
    }
}
