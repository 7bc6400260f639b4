using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ServiceDesk.Api.Expiry;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Limits;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Limits;

/// <summary>Limits that hold over processes.</summary>
[Seed("X-02")]
public sealed class LimitTests(HostFixture fixture) : ApiTest(fixture)
{
    private const LimitName Counted = LimitName.SendsPerMobile;

    [PostgresFact]
    public async Task Of_a_hundred_at_the_same_time_as_many_are_taken_as_may_be()
    {
        var (limits, _) = await LimitsAsync();
        var takes = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => limits.TryTakeAsync("kaums", Counted, "parallel", default)));
        Assert.Equal(5, takes.Count(take => take.Taken));
    }

    [PostgresFact]
    public async Task In_no_time_of_the_windows_length_are_more_taken_than_may_be()
    {
        var (limits, clock) = await LimitsAsync();
        for (var i = 0; i < 5; i++)
        {
            Assert.True((await limits.TryTakeAsync("kaums", Counted, "window", default)).Taken);
            clock.Advance(TimeSpan.FromMinutes(1) - TimeSpan.FromSeconds(1));
        }
        var refused = await limits.TryTakeAsync("kaums", Counted, "window", default);
        Assert.False(refused.Taken);
        Assert.InRange(refused.RetryAfter, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        clock.Advance(refused.RetryAfter);
        Assert.True((await limits.TryTakeAsync("kaums", Counted, "window", default)).Taken);
        Assert.False((await limits.TryTakeAsync("kaums", Counted, "window", default)).Taken);
    }

    [PostgresFact]
    public async Task Subjects_names_and_organisations_have_shares_of_their_own()
    {
        var (limits, _) = await LimitsAsync();
        while ((await limits.TryTakeAsync("kaums", Counted, "own", default)).Taken)
        {
        }
        Assert.True((await limits.TryTakeAsync("kaums", Counted, "other", default)).Taken);
        Assert.True((await limits.TryTakeAsync("kerman", Counted, "own", default)).Taken);
        Assert.True((await limits.TryTakeAsync("kaums", LimitName.ChallengesPerMobile, "own", default)).Taken);
    }

    [PostgresFact]
    public async Task What_is_given_back_can_be_taken_again()
    {
        var (limits, _) = await LimitsAsync();
        for (var i = 0; i < 5; i++)
            Assert.True((await limits.TryTakeAsync("kaums", Counted, "back", default)).Taken);
        Assert.NotNull(await limits.WaitAsync("kaums", Counted, "back", default));
        await limits.GiveBackAsync("kaums", Counted, "back", default);
        Assert.Null(await limits.WaitAsync("kaums", Counted, "back", default));
        Assert.True((await limits.TryTakeAsync("kaums", Counted, "back", default)).Taken);
        Assert.False((await limits.TryTakeAsync("kaums", Counted, "back", default)).Taken);
    }

    [PostgresFact]
    public async Task Processes_share_the_limit_and_it_outlives_them()
    {
        var database = await Fixture.CreateDatabaseAsync();
        var taken = 0;
        for (var process = 0; process < 2; process++)
        {
            await using var host = await TestHost.StartAsync(database);
            var limits = host.Services.GetRequiredService<SharedLimits>();
            while ((await limits.TryTakeAsync("kaums", Counted, "processes", default)).Taken)
                taken++;
        }
        Assert.Equal(5, taken);
    }

    [PostgresFact]
    public async Task Subjects_are_stored_hashed_and_deleted_when_they_count_no_more()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        var limits = host.Services.GetRequiredService<SharedLimits>();
        await limits.TryTakeAsync("kaums", Counted, "+989121234567", default);
        Assert.DoesNotContain("989121234567", await RowsAsync(host.Store.DataSource));
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        await host.Services.GetRequiredService<ExpiredRows>().SweepAsync(default);
        Assert.Equal("", await RowsAsync(host.Store.DataSource));
    }

    [PostgresFact]
    public async Task A_limit_is_a_setting_and_a_wrong_one_stops_the_start()
    {
        var database = await Fixture.CreateDatabaseAsync();
        await using (var host = await TestHost.StartAsync(database, configure: builder => builder.Configuration["ServiceDesk:Limits:SendsPerMobile:Most"] = "1"))
        {
            var limits = host.Services.GetRequiredService<SharedLimits>();
            Assert.True((await limits.TryTakeAsync("kaums", Counted, "set", default)).Taken);
            Assert.False((await limits.TryTakeAsync("kaums", Counted, "set", default)).Taken);
        }
        await Assert.ThrowsAsync<SettingException>(() => TestHost.StartAsync(database, configure: builder => builder.Configuration["ServiceDesk:Limits:SendsPerMobile:Most"] = "0"));
        await Assert.ThrowsAsync<SettingException>(() => TestHost.StartAsync(database, configure: builder => builder.Configuration["ServiceDesk:Limits:Nothing:Most"] = "1"));
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002")]
    [InlineData("2001:db8:1:2:ffff::1", "20010DB800010002")]
    public void Addresses_count_by_what_one_connection_to_the_Internet_gets(string address, string counted) =>
        Assert.Equal(counted, ClientAddress.Of(IPAddress.Parse(address)));

    private async Task<(SharedLimits Limits, TestClock Clock)> LimitsAsync()
    {
        var host = await HostAsync();
        return (host.Services.GetRequiredService<SharedLimits>(), host.Clock);
    }

    private static async Task<string> RowsAsync(NpgsqlDataSource dataSource)
    {
        await using var command = dataSource.CreateCommand("select coalesce(string_agg(u::text, e'\n'), '') from limit_use u");
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
