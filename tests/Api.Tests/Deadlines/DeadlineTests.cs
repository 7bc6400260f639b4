using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Processes;
using ServiceDesk.Domain.Time;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Deadlines;

/// <summary>Deadlines that fire: once, whatever happens to the processes, and moved by closures announced later (E-32, X-07).</summary>
public sealed class DeadlineTests(HostFixture fixture) : DeadlineTest(fixture)
{
    [PostgresFact(Timeout = 60_000)]
    [Seed("E-32")]
    public async Task A_clock_that_runs_out_is_told_in_the_history_and_makes_no_version_out_of_date()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        var request = await (await host.At("kerman").SignInAsync("maryam")).SubmitAsync(Letters.Kerman);
        Assert.Equal(0, await CountAsync(host.ConnectionString, Overdue));

        host.Clock.Advance(TimeSpan.FromDays(30));
        await UntilAsync(host.ConnectionString, Overdue + $" and stream_id = '{request.Id}'", 1);

        // The page that Maryam looks at still shows version 1; what she decides is not about the clock.
        var maryam = await host.At("kerman").SignInAsync("maryam");
        Assert.Equal(2, (await maryam.ReadAsync(request.Id)).Version);
        var escalated = await maryam.DoneAsync("escalate", request);
        Assert.Equal(3, escalated.Version);
        // Her own act does make it out of date.
        (await maryam.DoAsync("withdraw", request.Id, request.Version)).IsProblem(412, "version_conflict");
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("E-37", "X-08")]
    public async Task Where_the_organisation_wants_it_the_product_takes_an_unanswered_request_to_the_head_once()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        await ImportAsync(host, kerman => kerman["services"]![0]!["escalation"]!["automatic"] = true);
        var request = await (await host.At("kerman").SignInAsync("maryam")).SubmitAsync(Letters.Kerman);

        host.Clock.Advance(TimeSpan.FromDays(30));
        await UntilAsync(host.ConnectionString, $"select count(*) from mt_events where type = 'request_escalated' and headers->>'actor_role' = 'system' and stream_id = '{request.Id}'", 1);

        var (maryam, head) = (await host.At("kerman").SignInAsync("maryam"), await host.At("kerman").SignInAsync("kazemi", "head:head"));
        var seen = (await head.ReadAsync(request.Id)).Is(HttpStatusCode.OK);
        Assert.Equal("head", (string?)seen.Json["unit"]);
        (await (await host.At("kerman").SignInAsync("ahmadi", "expert:it")).ReadAsync(request.Id)).IsProblem(404, "request_not_found");
        // Her page still shows it with the unit, so she is told that this has changed; that she then asks for the same changes nothing.
        (await maryam.DoAsync("escalate", request.Id, request.Version)).IsProblem(412, "version_conflict");
        await maryam.DoneAsync("escalate", seen);
        Assert.Equal(1, await CountAsync(host.ConnectionString, $"select count(*) from mt_events where type = 'request_escalated' and stream_id = '{request.Id}'"));
        // The answer that the unit owed is owed still, and late.
        Assert.Equal(1, await CountAsync(host.ConnectionString, Overdue + $" and stream_id = '{request.Id}'"));
        Assert.True((bool)seen.Json["isOverdue"]!);
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Two_processes_one_killed_in_the_middle_note_each_of_many_once()
    {
        const int Requests = 400;
        var database = await Fixture.CreateDatabaseAsync();
        await using (var lastMonth = await TestHost.StartAsync(database))
        {
            // Before anybody has a deadline: its own requests are due long before today.
            lastMonth.Clock.Advance(-TimeSpan.FromDays(60));
            var maryam = await lastMonth.At("kerman").SignInAsync("maryam");
            foreach (var batch in Enumerable.Range(0, Requests).Chunk(20))
                await Task.WhenAll(batch.Select(async _ => (await maryam.SubmitAsync(Letters.Kerman)).Is(HttpStatusCode.Created)));
            Assert.Equal(0, await CountAsync(database, Overdue));
        }

        var settings = new Dictionary<string, string> { ["ConnectionStrings__ServiceDesk"] = database };
        var (one, other) = (ProgramRun.Start(settings, "--urls=http://127.0.0.1:0"), ProgramRun.Start(settings, "--urls=http://127.0.0.1:0"));
        await using (one)
        await using (other)
        {
            await WaitAsync(database, Overdue, count => count >= 20);
            await one.KillAsync();
            await UntilAsync(database, Overdue, Requests);
        }
        Assert.Equal(Requests, await CountAsync(database, "select count(distinct stream_id) from mt_events where type = 'request_overdue'" + Hers));
        Assert.Equal(Requests, await CountAsync(database, "select count(*) from read.tracking where applicant_id = 'maryam' and overdue_at is not null"));
        Assert.Equal(Requests, await CountAsync(database, Overdue + " and headers->>'actor_role' = 'system'"));
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("X-07")]
    public async Task A_closure_announced_later_moves_running_clocks_alone()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        var kerman = host.At("kerman");
        var (maryam, expert) = (await kerman.SignInAsync("maryam"), await kerman.SignInAsync("ahmadi", "expert:it"));
        var running = await maryam.SubmitAsync(Letters.Kerman);
        var answered = await expert.DoneAsync("reply", await maryam.SubmitAsync(Letters.Kerman), """{"text":"انجام شد","final":true}""");
        var due = (string)running.Json["answerDue"]!;

        await ImportAsync(host, Closed(host.Clock, 14));
        await UntilAsync(host.ConnectionString, Moved + $" and stream_id = '{running.Id}'", 1);
        var seen = await maryam.ReadAsync(running.Id);
        Assert.True(DateTimeOffset.Parse((string)seen.Json["answerDue"]!) >= DateTimeOffset.Parse(due) + TimeSpan.FromDays(7), $"{due} {seen.Json["answerDue"]}");
        Assert.Equal(answered.Version, (await maryam.ReadAsync(answered.Id)).Version);

        // A definition that leaves the calendar as it is moves nothing more.
        await ImportAsync(host, Closed(host.Clock, 14), kerman => kerman["title"]!["fa"] = "میز دیگر");
        await UntilAsync(host.ConnectionString, "select count(*) from checked_calendar where tenant_id = 'kerman' and definition_version = 3", 1);
        Assert.Equal(1, await CountAsync(host.ConnectionString, Moved + $" and stream_id = '{running.Id}'"));
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("X-07")]
    public async Task Holidays_of_a_newer_release_move_running_clocks_and_those_of_an_older_one_never_do()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        var deadlines = host.Services.GetRequiredService<Api.Deadlines.Deadlines>();
        var running = await (await host.At("kerman").SignInAsync("maryam")).SubmitAsync(Letters.Kerman);
        await CheckedAsync(host, $"definition_version = 1 and holidays_edition = {PublicHolidays.Edition}");

        // Another process, of a newer release, has looked through the clocks.
        await SetCheckedAsync(host, $"definition_version = 2, holidays_edition = {PublicHolidays.Edition + 1}");
        await ImportAsync(host, Closed(host.Clock, 14));
        await deadlines.MoveAsync(CancellationToken.None);
        Assert.Equal(0, await CountAsync(host.ConnectionString, Moved));

        // An older one has: of the same definition, with other holidays.
        await SetCheckedAsync(host, $"holidays_edition = {PublicHolidays.Edition - 1}");
        await UntilAsync(host.ConnectionString, Moved + $" and stream_id = '{running.Id}'", 1);
        await CheckedAsync(host, $"definition_version = 2 and holidays_edition = {PublicHolidays.Edition}");
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("X-07")]
    public async Task A_clock_started_by_the_old_calendar_after_the_others_were_moved_is_moved_a_minute_later()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        await ImportAsync(host, Closed(host.Clock, 7));
        await CheckedAsync(host, "definition_version = 2 and again_at is not null");

        // Another process has imported and moved all; this one starts a clock before it knows.
        await SetCheckedAsync(host, "definition_version = 3");
        var late = await (await host.At("kerman").SignInAsync("maryam")).SubmitAsync(Letters.Kerman);
        await ImportAsync(host, Closed(host.Clock, 14));
        await host.Services.GetRequiredService<Api.Deadlines.Deadlines>().MoveAsync(CancellationToken.None);
        Assert.Equal(0, await CountAsync(host.ConnectionString, Moved));

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await UntilAsync(host.ConnectionString, Moved + $" and stream_id = '{late.Id}'", 1);
        await CheckedAsync(host, "definition_version = 3 and again_at is null");
    }

    [PostgresFact(Timeout = 120_000)]
    [Seed("X-07")]
    public async Task Two_processes_one_killed_in_the_middle_move_each_running_clock_once_and_no_paused_one()
    {
        const int Requests = 150;
        var database = await Fixture.CreateDatabaseAsync();
        await using (var host = await TestHost.StartAsync(database))
        {
            await ImportAsync(host, Pausing);
            var (maryam, expert) = (await host.At("kerman").SignInAsync("maryam"), await host.At("kerman").SignInAsync("ahmadi", "expert:it"));
            foreach (var batch in Enumerable.Range(0, Requests).Chunk(10))
                await Task.WhenAll(batch.Select(async _ => (await maryam.SubmitAsync(Letters.Kerman)).Is(HttpStatusCode.Created)));
            await expert.DoneAsync("reply", await maryam.SubmitAsync(Letters.Kerman), """{"text":"کدام؟"}""");
            await expert.DoneAsync("reply", await maryam.SubmitAsync(Letters.Kerman), """{"text":"انجام شد.","final":true}""");
        }

        var settings = new Dictionary<string, string> { ["ConnectionStrings__ServiceDesk"] = database };
        var (one, other) = (await ProgramRun.HostAsync(settings, "--urls=http://127.0.0.1:0"), await ProgramRun.HostAsync(settings, "--urls=http://127.0.0.1:0"));
        await using (one)
        await using (other)
        {
            var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
            try
            {
                await File.WriteAllTextAsync(file, await KermanAsync(Pausing, Closed(TimeProvider.System, 14)));
                Assert.Equal(0, (await ProgramRun.RunAsync(settings, "import", file)).ExitCode);
            }
            finally
            {
                File.Delete(file);
            }
            await WaitAsync(database, Moved, count => count >= 10);
            await one.KillAsync();
            await UntilAsync(database, Moved, Requests);
        }
        Assert.Equal(Requests, await CountAsync(database, "select count(distinct stream_id) from mt_events where type = 'request_deadline_moved'" + Hers));
        Assert.Equal(2, await CountAsync(database, "select count(*) from read.tracking where applicant_id = 'maryam' and answer_due is null"));
    }

    private static Task CheckedAsync(TestHost host, string condition) =>
        UntilAsync(host.ConnectionString, $"select count(*) from checked_calendar where tenant_id = 'kerman' and {condition}", 1);

    private static async Task SetCheckedAsync(TestHost host, string values)
    {
        await using var command = host.Store.DataSource.CreateCommand($"update checked_calendar set {values} where tenant_id = 'kerman'");
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
