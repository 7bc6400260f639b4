using System.Net;
using Npgsql;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Schema;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Steps;

/// <summary>The SMS-panel charge over HTTP, both branches, with every refusal on the way (I-23…I-36).</summary>
public sealed class SmsPanelChargeTests(HostFixture fixture) : GraphQLTest(fixture)
{
    private const string Shown = """
        query($id: ID!) { request(id: $id) { status { value label { fa } step } step { key with party { name { fa } } help { fa } } steps { key label { fa } available availableFrom { at } } } }
        """;

    private const string Representing = "representative:contractor";

    [PostgresFact(Timeout = 120_000)]
    [Seed("I-01", "I-20", "I-23", "I-24", "I-25", "I-26", "I-31", "I-32", "I-33", "I-34", "I-35", "I-36")]
    public async Task With_an_invoice_the_panel_is_charged()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        var iums = host.At("iums");
        var (maryam, expert, contractor) = (await iums.SignInAsync("maryam"), await iums.SignInAsync("ahmadi", "expert:it"), await iums.SignInAsync("sattari", Representing));
        var request = (await maryam.SubmitAsync(Letters.Iums)).Is(HttpStatusCode.Created);
        await ShowsAsync(maryam, request, "IN_PROGRESS", "ثبت شده", "issueInvoice");
        (await contractor.ReadAsync(request.Id)).IsProblem(404, "request_not_found");
        (await TakeAsync(contractor, request, "issueInvoice")).IsProblem(404, "request_not_found");
        (await TakeAsync(expert, request, "issueInvoice")).IsProblem(403, "not_your_role");
        (await TakeAsync(maryam, request, "invoiceIssued")).IsProblem(409, "step_not_offered");

        request = (await TakeAsync(maryam, request, "issueInvoice")).Is(HttpStatusCode.OK);
        await ShowsAsync(maryam, request, "IN_PROGRESS", "در انتظار فاکتور", "invoiceIssued", "invoiceNotIssued");
        var seen = await DataAsync(contractor, Shown, new { id = request.Id });
        Assert.Equal("شرکت ستیران", (string?)seen["request"]!["step"]!["party"]!["name"]!["fa"]);
        Assert.Empty(seen["request"]!["steps"]!.AsArray());
        (await (await host.At("kaums").SignInAsync("hosseini", "auditor")).ReadAsync(request.Id)).IsProblem(404, "request_not_found");
        (await contractor.DoAsync("notes", request.Id, request.Version, """{"text":"یادداشت"}""")).IsProblem(403, "not_your_role");
        (await TakeAsync(contractor, request, "invoiceIssued")).IsProblem(403, "not_your_role");
        request = await contractor.DoneAsync("reply", request, """{"text":"فاکتور صادر شد."}""");

        request = (await TakeAsync(maryam, request, "invoiceIssued")).Is(HttpStatusCode.OK);
        await ShowsAsync(maryam, request, "IN_PROGRESS", "در انتظار پرداخت", "sendPictures");
        (await contractor.ReadAsync(request.Id)).IsProblem(404, "request_not_found");
        (await TakeAsync(maryam, request, "sendPictures")).IsProblem(400, "invalid_command");
        var (invoice, payment) = (await UploadedAsync(host, "maryam"), await UploadedAsync(host, "maryam"));
        (await TakeAsync(maryam, request, "sendPictures", $$"""{"invoicePicture":"{{invoice}}"}""")).IsProblem(400, "invalid_command");

        request = (await TakeAsync(maryam, request, "sendPictures", $$"""{"invoicePicture":"{{invoice}}","paymentPicture":"{{payment}}"}""")).Is(HttpStatusCode.OK);
        await ShowsAsync(maryam, request, "AWAITING_REPLY", "در انتظار شارژ پنل");
        await ShowsAsync(expert, request, "AWAITING_REPLY", "در انتظار شارژ پنل", "charge");

        request = (await TakeAsync(expert, request, "charge", """{"chargedAmount":"۱٬۰۰۰٬۰۰۰"}""")).Is(HttpStatusCode.OK);
        Assert.Equal(["request_step_taken", "request_message_queued"], request.Json["events"]!.AsArray().Select(name => (string)name!));
        await ShowsAsync(maryam, request, "CLOSED", "شارژ شده");
        var code = (string)request.Json["trackingCode"]!;
        var status = await DataAsync(iums.Nobody(), "query($code: String!) { statusByTrackingCode(code: $code) { status { label { fa } icon } } }", new { code });
        Assert.Equal("شارژ شده", (string?)status["statusByTrackingCode"]!["status"]!["label"]!["fa"]);
        await ReplaysAsync(iums, request);
    }

    [PostgresFact(Timeout = 120_000)]
    [Seed("I-27", "I-28", "I-29", "I-30", "I-35")]
    public async Task Without_an_invoice_it_goes_to_the_expert_after_72_working_hours_and_back()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        var iums = host.At("iums");
        var maryam = await iums.SignInAsync("maryam");
        var request = (await TakeAsync(maryam, await maryam.SubmitAsync(Letters.Iums), "issueInvoice")).Is(HttpStatusCode.OK);
        var offered = (await DataAsync(maryam, Shown, new { id = request.Id }))["request"]!["steps"]!.AsArray().Single(step => (string?)step!["key"] == "invoiceNotIssued")!;
        Assert.False((bool)offered["available"]!);
        var from = DateTimeOffset.Parse((string)offered["availableFrom"]!["at"]!, System.Globalization.CultureInfo.InvariantCulture);
        var early = (await TakeAsync(maryam, request, "invoiceNotIssued")).IsProblem(409, "step_not_yet");
        Assert.NotNull(early);

        host.Clock.Advance(from - host.Clock.GetUtcNow() - TimeSpan.FromMinutes(1));
        maryam = await iums.SignInAsync("maryam");
        (await TakeAsync(maryam, request, "invoiceNotIssued")).IsProblem(409, "step_not_yet");
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        request = (await TakeAsync(maryam, request, "invoiceNotIssued")).Is(HttpStatusCode.OK);
        var expert = await iums.SignInAsync("ahmadi", "expert:it");
        await ShowsAsync(expert, request, "AWAITING_REPLY", "ارجاع شده به کارشناس آمار و فناوری اطلاعات", "returnToApplicant");
        (await TakeAsync(expert, request, "returnToApplicant")).IsProblem(400, "invalid_command");
        request = (await expert.DoAsync("steps", request.Id, request.Version, """{"transition":"returnToApplicant","text":"شرکت صادر کرد."}""")).Is(HttpStatusCode.OK);
        await ShowsAsync(maryam, request, "IN_PROGRESS", "بازگشت به متقاضی", "issueInvoice", "invoiceIssued");
        request = (await TakeAsync(maryam, request, "invoiceIssued")).Is(HttpStatusCode.OK);
        await ShowsAsync(maryam, request, "IN_PROGRESS", "در انتظار پرداخت", "sendPictures");
        await ReplaysAsync(iums, request);
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("I-24", "I-35")]
    public async Task A_representative_finds_in_the_queue_what_is_with_the_party_and_the_catalogue_shows_the_steps()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        var iums = host.At("iums");
        var (maryam, contractor) = (await iums.SignInAsync("maryam"), await iums.SignInAsync("sattari", Representing));
        var catalogue = await DataAsync(iums.Nobody(), "{ organisation { services { steps { start states { key with } transitions { key by elapsed { amount unit } } } } } }");
        Assert.Equal("registered", (string?)catalogue["organisation"]!["services"]![0]!["steps"]!["start"]);
        var me = await DataAsync(contractor, "{ me { appointments { role party { key } unit { key } } } }");
        Assert.Equal("contractor", (string?)me["me"]!["appointments"]![0]!["party"]!["key"]);
        var request = (await TakeAsync(maryam, await maryam.SubmitAsync(Letters.Iums), "issueInvoice")).Is(HttpStatusCode.OK);
        Assert.Contains($"\"party\":\"contractor\"", (await maryam.ReadAsync(request.Id)).Json["step"]!.ToJsonString());
        await host.Store.Projections.CatchUpAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(request.Id, (string?)Assert.Single((await DataAsync(contractor, "{ queue { nodes { id assigneeName } } }"))["queue"]!["nodes"]!.AsArray())!["id"]);
    }

    private static Task<Reply> TakeAsync(Member member, Reply before, string transition, string fields = "{}") =>
        member.DoAsync("steps", before.Id, before.Version, $$"""{"transition":"{{transition}}","fields":{{fields}}}""");

    private static async Task ShowsAsync(Member viewer, Reply request, string status, string label, params string[] offered)
    {
        var shown = (await DataAsync(viewer, Shown, new { id = request.Id }))["request"]!;
        Assert.Equal((status, label), ((string?)shown["status"]!["value"], (string?)shown["status"]!["label"]!["fa"]));
        Assert.Equal((string?)shown["status"]!["step"], (string?)shown["step"]!["key"]);
        Assert.Equal(offered.Order(), shown["steps"]!.AsArray().Select(step => (string)step!["key"]!).Order());
    }

    /// <summary>At each version the replay shows a step; at the last the one that is shown now.</summary>
    private static async Task ReplaysAsync(Desk desk, Reply request)
    {
        var auditor = await desk.SignInAsync("hosseini", "auditor");
        const string Query = "query($id: ID!, $version: Long!) { replay(requestId: $id, version: $version) { request { status { value label { fa } step } step { key since { at } } stepFields { key value } } } }";
        var steps = new List<string>();
        for (var version = 1; version <= request.Version; version++)
            steps.Add((string)(await DataAsync(auditor, Query, new { id = request.Id, version }))["replay"]!["request"]!["step"]!["key"]!);
        Assert.Equal("registered", steps[0]);
        var now = await DataAsync(auditor, "query($id: ID!) { request(id: $id) { step { key } } }", new { id = request.Id });
        Assert.Equal((string?)now["request"]!["step"]!["key"], steps[^1]);
    }

    /// <summary>A picture that somebody has uploaded.</summary>
    private static async Task<Guid> UploadedAsync(TestHost host, string person)
    {
        var id = Guid.NewGuid();
        await using var command = host.Store.DataSource.CreateCommand("""
            insert into uploaded_file (tenant_id, id, uploader_id, name, size, format, sha256, created_at, stored_at)
            values ('iums', $1, $2, 'تصویر.png', 1000, 'png', repeat('a', 64), now(), now())
            """);
        command.Parameters.Add(new NpgsqlParameter { Value = id });
        command.Parameters.Add(new NpgsqlParameter { Value = person });
        await command.ExecuteNonQueryAsync();
        return id;
    }
}
