using System.Net;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Commands;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Schema.Mutations;

/// <summary>What belongs to mutations alone: arguments, keys, order, inputs, outages.</summary>
public sealed class MutationTests(HostFixture fixture) : MutationTest(fixture)
{
    [Fact]
    public void Each_command_of_the_table_is_a_mutation_and_nothing_else_is()
    {
        var fields = Api.Schema.GraphQLEndpoint.BuildSchema().MutationType!.Fields;
        Assert.Equal(RequestCommands.All.Select(command => command.Name), fields.Select(field => field.Name));
        foreach (var (command, field) in RequestCommands.All.Zip(fields))
        {
            Assert.StartsWith($"{command.Summary}. {command.Description}", field.Description);
            Assert.All(command.Conflicts, code => Assert.Contains($"`{code}`", field.Description));
        }
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_key_means_the_same_over_HTTP_and_as_an_argument()
    {
        var host = await HostAsync();
        var sara = await host.At("iums").SignInAsync("sara-both-ways");
        var first = (await sara.SubmitAsync(Letters.Iums, ("Idempotency-Key", "both-ways"))).Is(HttpStatusCode.Created);
        var head = await host.ActsAsync();
        var again = await MutateAsync(sara, "submit", Letters.Iums, key: "both-ways");
        Assert.Equal((first.Id, true), ((string)again["answer"]!["id"]!, (bool)again["replayed"]!));
        Assert.Equal("idempotency_key_reused", (string?)(await MutateAsync(sara, "submit", Letters.Iums.Replace("شرح", "دیگر"), key: "both-ways"))["problem"]!["code"]);
        Assert.Equal(head, await host.ActsAsync());
        var other = await MutateAsync(sara, "submit", Letters.Iums, key: "another");
        Assert.Equal((false, true), ((bool)other["replayed"]!, (string)other["answer"]!["id"]! != first.Id));
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("کلید")]
    [InlineData("kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk")]
    public async Task A_key_that_is_none_is_named(string key)
    {
        var host = await HostAsync();
        var head = await host.ActsAsync();
        var refused = await MutateAsync(await host.At("kaums").SignInAsync("sara"), "submit", Letters.Kaums, key: key);
        Assert.Equal("invalid_command", (string?)refused["problem"]!["code"]);
        Assert.Equal(["idempotencyKey invalid_idempotency_key"], Errors(refused));
        Assert.Equal(head, await host.ActsAsync());
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Time_zone_and_conversation_come_in_the_headers_and_stand_beside_the_event()
    {
        var host = await HostAsync();
        var sara = await host.At("kaums").SignInAsync("sara-zone");
        var done = await MutateAsync(sara, "submit", Letters.Kaums, null, null, null, ("X-Time-Zone", "Asia/Tehran"), ("X-Correlation-Id", "talk-2"));
        var metadata = (await host.Store.ReadStreamAsync(new("kaums", Guid.Parse((string)done["answer"]!["id"]!))))[0].Metadata;
        Assert.Equal(("talk-2", "Asia/Tehran", "sara-zone", "submit"), (metadata.CorrelationId, metadata.Headers["client_time_zone"], metadata.Headers["actor_id"], metadata.Headers["command"]));
        var wrong = await MutateAsync(sara, "submit", Letters.Kaums, null, null, null, ("X-Time-Zone", "Mars/Olympus"));
        Assert.Equal(("invalid_header", "X-Time-Zone unknown_time_zone"), ((string?)wrong["problem"]!["code"], Errors(wrong).Single()));
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Mutations_of_one_operation_run_in_order_each_with_its_own_problem()
    {
        var host = await HostAsync();
        var sara = await host.At("kerman").SignInAsync("sara-order");
        var request = await sara.SubmitAsync(Letters.Kerman);
        var data = await DataAsync(
            sara,
            """
            mutation($id: ID!) {
              first: reply(id: $id, expectedVersion: 1, input: { text: "one" }) { ...payload }
              empty: reply(id: $id, expectedVersion: 2, input: { text: " " }) { ...payload }
              late: reply(id: $id, expectedVersion: 1, input: { text: "two" }) { ...payload }
              second: reply(id: $id, expectedVersion: 2, input: { text: "two" }) { ...payload }
              withdraw(id: $id, expectedVersion: 3, input: {}) { ...payload }
              third: reply(id: $id, expectedVersion: 4, input: { text: "three" }) { ...payload }
            }
            fragment payload on CommandPayload { answer { version } request { version messages { text } } problem { code } }
            """,
            new { id = request.Id });
        Assert.Equal(["first", "empty", "late", "second", "withdraw", "third"], data.AsObject().Select(field => field.Key));
        Assert.Equal([2, 0, 0, 3, 4, 0], data.AsObject().Select(field => (long?)field.Value!["answer"]?["version"] ?? 0));
        Assert.Equal([null, "invalid_command", "version_conflict", null, null, "request_not_open"], data.AsObject().Select(field => (string?)field.Value!["problem"]?["code"]));
        // Each sees what stood when it was its turn, not what came after.
        Assert.Equal(["one"], data["first"]!["request"]!["messages"]!.AsArray().Select(m => (string)m!["text"]!));
        Assert.Equal(2, data["second"]!["request"]!["messages"]!.AsArray().Count);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Without_the_version_that_was_seen_nothing_runs()
    {
        var host = await HostAsync();
        var sara = await host.At("kerman").SignInAsync("sara-blind");
        var request = await sara.SubmitAsync(Letters.Kerman);
        var head = await host.ActsAsync();
        var missing = await AskAsync(sara, "mutation($id: ID!) { withdraw(id: $id, input: {}) { problem { code } } }", new { id = request.Id });
        Assert.Equal(["validation_failed"], Codes(missing));
        Assert.Contains("expectedVersion", missing.ToJsonString());
        Assert.Equal(["invalid_variable"], Codes(await SendAsync(sara, "withdraw", new JsonObject(), request.Id, null, null)));
        Assert.Equal(head, await host.ActsAsync());
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("{ iso: \"2022-04-27\" }", null)]
    [InlineData("{ iso: \"۲۰۲۲-۰۴-۲۷\" }", null)]
    [InlineData("{ jalali: \"1401/02/07\" }", null)]
    [InlineData("{ jalali: \"۱۴۰۱/۰۲/۰۷\" }", null)]
    [InlineData("{ jalali: \"١٤٠١-٢-٧\" }", null)]
    [InlineData("{ jalali: \"1402/12/30\" }", "letterDate invalid_date")]
    [InlineData("{ jalali: \"1402-12-30\" }", "letterDate invalid_date")]
    [InlineData("{ jalali: \"1401/13/01\" }", "letterDate invalid_date")]
    [InlineData("{ jalali: \"yesterday\" }", "letterDate invalid_date")]
    [InlineData("{ iso: \"27.4.2022\" }", "letterDate invalid_date")]
    [InlineData("{ iso: \"2022-02-30\" }", "letterDate invalid_date")]
    [InlineData("{ iso: \"2022-04-27T10:00:00Z\" }", "letterDate too_long")]
    [InlineData("{ iso: \"1401-02-07\" }", "letterDate invalid_date")]
    [InlineData("{ iso: \"1401/02/07\" }", "letterDate invalid_date")]
    [InlineData("{ iso: \"1901-02-07\" }", "letterDate date_too_early")]
    [InlineData("{ jalali: \"1499/01/01\" }", "letterDate date_in_future")]
    [InlineData("{ jalali: \"\" }", "letterDate required")]
    [InlineData("null", "letterDate required")]
    public async Task A_letters_date_is_given_in_either_calendar(string date, string? error)
    {
        var host = await HostAsync();
        var letter = await (await host.At("kaums").SignInAsync("sara-date")).SubmitAsync(Letters.Kaums);
        var approver = await host.At("kaums").SignInAsync("karimi", "approver");
        var payload = (await DataAsync(
            approver,
            $$"""mutation($id: ID!) { approve(id: $id, expectedVersion: 1, input: { letterNumber: "12/34", letterDate: {{date}}, officeTrackingNumber: "77" }) { request { letter { date { iso jalali } } } problem { code errors { field code } } } }""",
            new { id = letter.Id }))["approve"]!;
        if (error is null)
            Assert.Equal("""{"iso":"2022-04-27","jalali":"1401/02/07"}""", payload["request"]!["letter"]!["date"]!.ToJsonString());
        else
            Assert.Equal([error], Errors(payload));
    }

    /// <summary>1403 is a leap year, 1402 is none.</summary>
    [PostgresFact(Timeout = 60_000)]
    public async Task The_thirtieth_of_Esfand_is_a_date_in_leap_years()
    {
        var host = await HostAsync();
        var letter = await (await host.At("kaums").SignInAsync("sara-leap")).SubmitAsync(Letters.Kaums);
        var input = new JsonObject { ["letterNumber"] = "12/34", ["letterDate"] = new JsonObject { ["jalali"] = "1403/12/30" }, ["officeTrackingNumber"] = "77" };
        var answer = await SendAsync(await host.At("kaums").SignInAsync("karimi", "approver"), "approve", input, letter.Id, 1, null);
        Assert.Equal("2025-03-20", (string?)answer["data"]!["done"]!["request"]!["letter"]!["date"]!["iso"]);
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("""{ "iso": "2022-04-27", "jalali": "1401/02/07" }""")]
    [InlineData("{}")]
    [InlineData("""{ "iso": null }""")]
    [InlineData("""{ "iso": 20220427 }""")]
    [InlineData("\"2022-04-27\"")]
    public async Task A_date_that_is_no_one_date_is_an_error_of_the_request(string date)
    {
        var host = await HostAsync();
        var input = new JsonObject { ["letterDate"] = JsonNode.Parse(date) };
        Assert.Equal(["invalid_variable"], Codes(await SendAsync(await host.At("kaums").SignInAsync("karimi", "approver"), "approve", input, Guid.NewGuid().ToString(), 1, null)));
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Fields_of_the_service_are_a_list_in_any_order_with_any_digits()
    {
        var sara = await (await HostAsync()).At("iums").SignInAsync("sara-fields");
        var done = await MutateAsync(sara, "submit", Letters.Iums);
        Assert.Equal(
            ["amount=1000000", "contactNumber=021", "mobile=+989121234567", "organisationalUnit=it"],
            done["request"]!["fields"]!.AsArray().Select(field => $"{field!["key"]}={field["value"]}").Order(StringComparer.Ordinal));
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_field_that_stands_twice_is_named_as_over_HTTP()
    {
        var host = await HostAsync();
        var sara = await host.At("iums").SignInAsync("sara-twice");
        var head = await host.ActsAsync();
        var input = InputOf(Letters.Iums);
        input["fields"]!.AsArray().Add((JsonNode)new JsonObject { ["key"] = "amount", ["value"] = "۲" });
        var answer = (await SendAsync(sara, "submit", input, null, null, null))["data"]!["done"]!;
        var overHttp = (await sara.SubmitAsync(Letters.Iums.Replace("\"fields\":{", "\"fields\":{\"amount\":\"۲\","))).IsProblem(400, "invalid_command");
        Assert.Equal(["fields.amount repeated"], Errors(answer));
        Assert.Equal(overHttp.Errors, Errors(answer));
        Assert.Equal(head, await host.ActsAsync());
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("""{ "subject": 5 }""")]
    [InlineData("""{ "status": "answered" }""")]
    [InlineData("""{ "fields": [{ "value": "x" }] }""")]
    [InlineData("""{ "fields": { "amount": "x" } }""")]
    [InlineData("""{ "subject": "\ud800" }""")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    public async Task An_input_of_another_shape_is_an_error_of_the_request(string input)
    {
        var host = await HostAsync();
        var head = await host.ActsAsync();
        var sara = await host.At("kaums").SignInAsync("sara");
        var body = $$"""{ "query": "mutation($input: SubmitInput!) { submit(input: $input) { problem { code } } }", "variables": { "input": {{input}} } }""";
        Assert.Equal(["invalid_variable"], Codes((await sara.PostAsync("/graphql", body)).Is(HttpStatusCode.OK).Json));
        Assert.Equal(head, await host.ActsAsync());
    }

    /// <summary>Each command writes, so few of them may come at once, however little is asked of their answers.</summary>
    [PostgresTheory(Timeout = 60_000)]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public async Task An_operation_has_twenty_mutations_and_no_more(int count, bool isRefused)
    {
        var host = await HostAsync();
        var sara = await host.At("kaums").SignInAsync("sara-many");
        // Each is refused for itself: what counts is how many there are.
        var mutations = string.Concat(Enumerable.Range(0, count).Select(i => $"m{i}: submit(input: {{ service: \"none\" }}) {{ answer {{ id }} problem {{ code errors {{ field code }} }} }} "));
        Assert.Equal(isRefused ? ["cost_exceeded"] : [], Codes((await sara.PostAsync("/graphql", new JsonObject { ["query"] = $"mutation {{ {mutations} }}" }.ToJsonString())).Json));
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task By_GET_nothing_is_commanded()
    {
        var host = await HostAsync();
        var head = await host.ActsAsync();
        var sara = await host.At("kaums").SignInAsync("sara");
        var query = Uri.EscapeDataString("""mutation { submit(input: { service: "letter", unit: "it", subject: "x" }) { answer { id } } }""");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await sara.SendAsync(new HttpRequestMessage(HttpMethod.Get, sara.Path($"/graphql?query={query}")))).Status);
        Assert.Equal(head, await host.ActsAsync());
    }

    [PostgresFact(Timeout = 120_000)]
    public async Task Without_the_database_queries_and_mutations_say_so_by_code()
    {
        await using var server = await DedicatedServer.StartAsync();
        await using var host = await TestHost.StartAsync(await server.CreateDatabaseAsync());
        var sara = await host.At("kerman").SignInAsync("sara");
        var request = await sara.SubmitAsync(Letters.Kerman);
        await server.Server.KillAsync();
        var read = await AskAsync(sara, "query($id: ID!) { request(id: $id) { id } organisation { key } }", new { id = request.Id });
        Assert.Equal(["database_unavailable"], Codes(read));
        Assert.Equal("kerman", (string?)read["data"]!["organisation"]!["key"]);
        var refused = await MutateAsync(sara, "reply", """{"text":"x"}""", request.Id, 1, null, ("Accept-Language", "en"));
        Assert.Equal(("database_unavailable", 503, "The service cannot work at the moment. Please try again."), ((string?)refused["problem"]!["code"], (int)refused["problem"]!["status"]!, (string?)refused["problem"]!["message"]));
        await server.Server.RestartAsync();
        await DoneAsync(sara, "reply", """{"text":"x"}""", request.Json);
    }
}
