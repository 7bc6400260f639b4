using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.People;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Sessions;
using ServiceDesk.Testing;
using Appointment = ServiceDesk.Domain.Requests.Appointment;
using Role = ServiceDesk.Domain.Requests.Role;

namespace ServiceDesk.Api.Tests.People;

/// <summary>Posts over HTTP: given, found, ended, and counted from when until when.</summary>
public sealed class AppointmentTests(HostFixture fixture) : PeopleTest(fixture)
{
    [PostgresFact(Timeout = 60_000)]
    public async Task A_post_counts_with_the_next_request_of_a_session_that_was_there_before()
    {
        await using var host = await StartAsync();
        var ahmadi = await OpenAsync(host, "علی احمدی");
        var session = await EnterAsync(host, ahmadi);
        Assert.Equal("not_your_role", (string?)(await AskAsync(session, "{ queue { nodes { subject } } }")).Json["errors"]![0]!["extensions"]!["code"]);

        var post = await AppointAsync(host, ahmadi, "expert", "it");
        Assert.NotNull((await AskAsync(session, "{ queue { nodes { subject } } }")).Json["data"]!["queue"]);

        var administrator = await host.At("kaums").SignInAsync("admin", "administrator");
        (await administrator.PostAsync($"/api/people/{ahmadi}/appointments/{post}/end", """{"reason":"بازنشستگی"}""")).Is(HttpStatusCode.OK);
        Assert.Equal("not_your_role", (string?)(await AskAsync(session, "{ queue { nodes { subject } } }")).Json["errors"]![0]!["extensions"]!["code"]);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task What_begins_later_does_not_count_before_and_what_has_run_out_counts_no_more()
    {
        await using var host = await StartAsync();
        var ahmadi = await OpenAsync(host, "علی احمدی");
        var today = host.Clock.GetUtcNow();
        await AppointAsync(host, ahmadi, "expert", "it", from: today.AddHours(2).ToString("yyyy-MM-ddTHH:mm:ssZ"), until: today.AddHours(4).ToString("yyyy-MM-ddTHH:mm:ssZ"));
        Assert.False(await HasQueueAsync());
        host.Clock.Advance(TimeSpan.FromHours(3));
        Assert.True(await HasQueueAsync());
        host.Clock.Advance(TimeSpan.FromHours(1));
        Assert.False(await HasQueueAsync());

        async Task<bool> HasQueueAsync() => (await AskAsync(await EnterAsync(host, ahmadi), "{ queue { nodes { subject } } }")).Json["data"]!["queue"] is not null;
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_decision_is_stored_with_the_appointment_it_was_made_under()
    {
        await using var host = await StartAsync();
        var karimi = await OpenAsync(host, "مریم کریمی");
        var post = await AppointAsync(host, karimi, "approver");
        var letter = (await (await host.At("kaums").SignInAsync("maryam")).SubmitAsync(Letters.Kaums)).Is(HttpStatusCode.Created);
        var session = await EnterAsync(host, karimi);
        var message = new HttpRequestMessage(HttpMethod.Post, $"/kaums/api/requests/{letter.Id}/approve")
        {
            Content = new StringContent("""{"letterNumber":"1/2","letterDate":"2022-04-25","officeTrackingNumber":"12"}""", System.Text.Encoding.UTF8, "application/json"),
        };
        message.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        (await session.SendAsync(message)).Is(HttpStatusCode.OK);

        await using var headers = host.Store.DataSource.CreateCommand($"select headers->>'appointment', headers->>'actor_role', data->'by'->>'appointment' from mt_events where stream_id = '{letter.Id}' and type = 'request_approved'");
        await using var row = await headers.ExecuteReaderAsync();
        Assert.True(await row.ReadAsync());
        Assert.Equal(($"{post}", "approver", $"{post}"), (row.GetString(0), row.GetString(1), row.GetString(2)));
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task An_administrator_finds_people_and_an_auditor_reads_of_them()
    {
        await using var host = await StartAsync();
        foreach (var name in new[] { "علي كريمي", "مریم کریمی", "Zahra", "رضا محمدی" })
            await OpenAsync(host, name, mobile: name == "Zahra" ? "+989121234567" : null);
        var karimi = await OpenAsync(host, "کریم‌پور", mobile: "+989127654321");
        await OpenAsync(host, "کریمی دیگر", organisation: "kerman");
        await AppointAsync(host, karimi, "head", "it");
        var auditor = await host.At("kaums").SignInAsync("auditor", "auditor");

        var found = (await GetAsync(auditor, "/api/people?text=كريم")).Is(HttpStatusCode.OK);
        Assert.Equal(new[] { "علي كريمي", "مریم کریمی", "کریم‌پور" }.Order(), Names(found).Order());
        var post = found.Json["people"]!.AsArray().Single(person => (string?)person!["name"] == "کریم‌پور")!["appointments"]![0]!;
        Assert.Equal(("head", "it", true), ((string?)post["role"], (string?)post["unit"], (bool)post["countsNow"]!));

        // Masked; and of a part of a number nobody learns whose it is.
        Assert.Equal("0912 XXXXXX", (string?)(await GetAsync(auditor, "/api/people?text=Zah")).Json["people"]![0]!["mobile"]);
        Assert.Equal(["Zahra"], Names(await GetAsync(auditor, "/api/people?text=09121234567")));
        Assert.Empty(Names(await GetAsync(auditor, "/api/people?text=0912")));
        Assert.Empty(Names(await GetAsync(auditor, "/api/people?text=%22!")));

        Assert.Equal(["کریم‌پور"], Names(await GetAsync(auditor, "/api/people?staff=true")));
        Assert.Equal(["کریم‌پور"], Names(await GetAsync(auditor, "/api/people?role=head&unit=it")));
        Assert.Empty(Names(await GetAsync(auditor, "/api/people?role=expert")));

        var (pages, after) = (new List<string>(), "");
        do
        {
            var page = (await GetAsync(auditor, $"/api/people?first=2{after}")).Is(HttpStatusCode.OK);
            pages.AddRange(Names(page));
            after = (string?)page.Json["next"] is { } next ? $"&after={next}" : "";
        }
        while (after.Length > 0);
        Assert.Equal(5, pages.Distinct().Count());
        Assert.Equal(5, pages.Count);

        foreach (var query in new[] { "role=applicant", "first=0", "first=x", "after=x", "first=1000" })
            (await GetAsync(auditor, $"/api/people?{query}")).IsProblem(400, "invalid_command");
        (await GetAsync(auditor, $"/api/people/{Guid.NewGuid()}")).IsProblem(404, "account_not_found");
        (await GetAsync(auditor, "/api/people/nobody/history")).IsProblem(404, "account_not_found");

        static IReadOnlyList<string> Names(Reply reply) => [.. reply.Json["people"]!.AsArray().Select(person => (string)person!["name"]!)];
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task An_administrator_invites_and_reads_what_became_of_it()
    {
        await using var host = await StartAsync();
        var administrator = await host.At("kaums").SignInAsync("admin", "administrator");
        (await administrator.PostAsync("/api/people", """{"name":" ","mobile":"123"}""")).IsProblem(400, "invalid_command");
        var invited = (await administrator.PostAsync("/api/people", """{"name":"رویا نادری","mobile":"۰۹۱۲۱۲۳۴۵۶۷"}""")).Is(HttpStatusCode.OK);
        Assert.Equal(invited.Id, (await administrator.PostAsync("/api/people", """{"name":"دیگر","mobile":"+989121234567"}""")).Is(HttpStatusCode.OK).Id);

        (await administrator.PostAsync($"/api/people/{invited.Id}/appointments", """{"role":"expert","unit":"it","until":"1500/01/01","reason":"پروژه"}""")).Is(HttpStatusCode.OK);
        var history = (await GetAsync(administrator, $"/api/people/{invited.Id}/history")).Is(HttpStatusCode.OK).Json.AsArray();
        Assert.Equal(["account_opened", "appointment_granted"], history.Select(entry => (string?)entry!["type"]));
        Assert.All(history, entry => Assert.Equal(("admin", "administrator"), ((string?)entry!["by"]!["id"], (string?)entry["by"]!["role"])));
        Assert.Equal("پروژه", (string?)history[1]!["reason"]);
        Assert.Contains("سمت «کارشناس، واحد آمار و فناوری اطلاعات»", (string)history[1]!["words"]!);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Nobody_appoints_themselves_and_who_may_not_appoints_nobody()
    {
        await using var host = await StartAsync();
        var nadari = await OpenAsync(host, "رویا نادری");
        await AppointAsync(host, nadari, "administrator");
        var session = await EnterAsync(host, nadari);
        (await session.PostAsync($"/api/people/{nadari}/appointments", """{"role":"auditor"}""")).IsProblem(403, "own_appointment");

        var other = await OpenAsync(host, "علی احمدی");
        foreach (var role in new[] { "auditor", "approver", "expert:it", "head:it", "representative:contractor" })
        {
            if (role.StartsWith("representative", StringComparison.Ordinal))
                continue;
            var member = await host.At("kaums").SignInAsync("somebody", role);
            (await member.PostAsync($"/api/people/{other}/appointments", """{"role":"expert","unit":"it"}""")).IsProblem(403, "not_your_role");
            (await member.PostAsync("/api/people", """{"name":"x","mobile":"09121234567"}""")).IsProblem(403, "not_your_role");
        }
        // An administrator of elsewhere finds nobody here.
        var elsewhere = await host.At("kerman").SignInAsync("admin", "administrator");
        (await elsewhere.PostAsync($"/api/people/{other}/appointments", """{"role":"auditor"}""")).IsProblem(404, "account_not_found");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Of_two_administrators_who_end_each_other_at_once_one_stays()
    {
        await using var host = await StartAsync();
        for (var round = 0; round < 5; round++)
        {
            var (one, other) = (await OpenAsync(host, "یک"), await OpenAsync(host, "دو"));
            var (first, second) = (await AppointAsync(host, one, "administrator"), await AppointAsync(host, other, "administrator"));
            var (ofOne, ofOther) = (await EnterAsync(host, one), await EnterAsync(host, other));
            var replies = await Task.WhenAll(
                ofOne.PostAsync($"/api/people/{other}/appointments/{second}/end", "{}"),
                ofOther.PostAsync($"/api/people/{one}/appointments/{first}/end", "{}"));
            Assert.Single(replies, reply => reply.Status == HttpStatusCode.OK);
            Assert.Contains(Assert.Single(replies, reply => reply.Status != HttpStatusCode.OK).Code, new[] { "last_administrator", "not_your_role" });
            // The one who stayed cannot go either, until the next round appoints others.
            var (stayed, post, session) = replies[0].Status == HttpStatusCode.OK ? (one, first, ofOne) : (other, second, ofOther);
            (await session.PostAsync($"/api/people/{stayed}/appointments/{post}/end", "{}")).IsProblem(409, "last_administrator");
            var token = await host.At("kaums").SignInAsync("admin", "administrator");
            var successor = await OpenAsync(host, "سه");
            var last = await AppointAsync(host, successor, "administrator");
            (await token.PostAsync($"/api/people/{stayed}/appointments/{post}/end", "{}")).Is(HttpStatusCode.OK);
            await ExpireAsync(host, last);
        }
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_directory_ends_also_the_post_of_the_last_administrator()
    {
        await using var host = await StartAsync();
        var nadari = await OpenAsync(host, "رویا نادری");
        var appointments = host.Services.GetRequiredService<Appointments>();
        await appointments.SetFromDirectoryAsync("kaums", nadari, "staff", [new Appointment(Role.Administrator, null)]);
        var session = await EnterAsync(host, nadari);
        (await GetAsync(session, "/api/people")).Is(HttpStatusCode.OK);

        await appointments.SetFromDirectoryAsync("kaums", nadari, "staff", []);

        (await GetAsync(session, "/api/people")).IsProblem(403, "not_your_role");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_guest_holds_no_post_whatever_they_were_given()
    {
        await using var host = await StartAsync();
        var guest = await OpenAsync(host, "مهمان");
        await AppointAsync(host, guest, "administrator");
        var (ticket, _) = await host.Services.GetRequiredService<SignInSessions>().StartAsync("kaums", new NewSession(guest, "مهمان", TestDoor.Key) { Guest = true }, SessionKind.Token);
        var session = new Visitor(host.Client, "kaums", null, ticket);

        (await GetAsync(session, "/api/people")).IsProblem(403, "not_your_role");
    }

    /// <summary>Leaves an organisation without an administrator, as time does.</summary>
    private static async Task ExpireAsync(TestHost host, Guid appointment)
    {
        await using var command = host.Store.DataSource.CreateCommand($"update account_appointment set valid_until = valid_from where appointment_id = '{appointment}'");
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_request_is_assigned_to_somebody_whose_account_answers_for_the_unit_and_to_nobody_whose_post_has_ended()
    {
        await using var host = await StartAsync();
        var (ahmadi, gone) = (await OpenAsync(host, "علی احمدی"), await OpenAsync(host, "رفته"));
        var held = await AppointAsync(host, ahmadi, "expert", "it");
        var ended = await AppointAsync(host, gone, "expert", "it");
        var administrator = await host.At("kaums").SignInAsync("admin", "administrator");
        (await administrator.PostAsync($"/api/people/{gone}/appointments/{ended}/end", "{}")).Is(HttpStatusCode.OK);
        var letter = (await (await host.At("kaums").SignInAsync("maryam")).SubmitAsync(Letters.Kaums)).Is(HttpStatusCode.Created);
        var approved = await (await host.At("kaums").SignInAsync("approver", "approver")).DoneAsync("approve", letter, """{"letterNumber":"1/2","letterDate":"2022-04-25","officeTrackingNumber":"12"}""");
        var head = await host.At("kaums").SignInAsync("head", "head:it");
        Assert.Equal(["to unknown_person"], (await head.DoAsync("assign", letter.Id, approved.Version, $$"""{"to":"{{gone}}"}""")).IsProblem(400, "invalid_command").Errors);
        (await head.DoAsync("assign", letter.Id, approved.Version, $$"""{"to":"{{ahmadi}}"}""")).Is(HttpStatusCode.OK);

        // The request stays with them when their post ends, and the head sees that.
        Assert.Equal(("علی احمدی", true), await AssigneeAsync());
        (await administrator.PostAsync($"/api/people/{ahmadi}/appointments/{held}/end", "{}")).Is(HttpStatusCode.OK);
        Assert.Equal(("علی احمدی", false), await AssigneeAsync());

        async Task<(string?, bool?)> AssigneeAsync()
        {
            await host.Store.Projections.CatchUpAsync(TimeSpan.FromSeconds(30));
            var item = (await head.PostAsync("/graphql", """{"query":"{ queue { nodes { id assigneeName assigneeInPost } } }"}""")).Is(HttpStatusCode.OK).Json["data"]!["queue"]!["nodes"]!.AsArray().Single(node => (string?)node!["id"] == letter.Id)!;
            return ((string?)item["assigneeName"], (bool?)item["assigneeInPost"]);
        }
    }
}
