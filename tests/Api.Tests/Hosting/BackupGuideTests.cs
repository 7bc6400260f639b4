using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Hosting;

/// <summary>The operators' guide says of each table whether it may be lost.</summary>
[Collection(ApiTest.Name)]
public sealed class BackupGuideTests(HostFixture fixture)
{
    [PostgresFact(Timeout = 60_000)]
    public async Task Every_table_outside_of_the_read_models_is_in_the_guide()
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "guides", "operator.md"));
        var backup = guide.Split('\n').Single(line => line.StartsWith("**Back up**", StringComparison.Ordinal));
        await using var host = await TestHost.StartAsync(await fixture.CreateDatabaseAsync());
        await using var command = host.Store.DataSource.CreateCommand("select tablename from pg_tables where schemaname = 'public'");
        await using var reader = await command.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await reader.ReadAsync())
            tables.Add(reader.GetString(0));

        Assert.Contains("mt_events", tables);
        Assert.Equal([], tables.Where(table => !backup.Contains($"`{table}`", StringComparison.Ordinal)));
    }
}
