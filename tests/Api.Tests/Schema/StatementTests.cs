using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Schema;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Schema;

/// <summary>What a list costs the database does not grow with its items. Everything below each root is asked for at once; a list that no root reaches fails the test.</summary>
public sealed class StatementTests(HostFixture fixture) : GraphQLTest(fixture)
{
    [PostgresFact(Timeout = 180_000)]
    public async Task No_list_of_the_schema_asks_the_database_once_per_item()
    {
        // Everything at once is more than one operation may ask for.
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), settings: ["--ServiceDesk:GraphQL:MaxCost=1000000"]);
        var schema = GraphQLEndpoint.BuildSchema();
        var everything = new Everything();
        foreach (var (name, few, many, items) in await RootsAsync(host))
        {
            var (operation, root) = schema.QueryType.FindField(name) is { } query ? ("query", query) : ("mutation", schema.MutationType!.FindField(name)!);
            var selection = everything.Of(root.Type);
            var (fewStatements, fewItems) = await CountAsync(few.By, $"{operation} {{ {name}{few.Arguments} {selection} }}", data => Count(items(data[name]!)));
            var (manyStatements, manyItems) = await CountAsync(many.By, $"{operation} {{ {name}{many.Arguments} {selection} }}", data => Count(items(data[name]!)));
            Assert.True(fewItems < manyItems, $"{name}{few.Arguments} gives {fewItems}, {name}{many.Arguments} {manyItems} items.");
            Assert.True(fewStatements == manyStatements, $"{name}: {fewItems} items take {fewStatements} statements, {manyItems} take {manyStatements}.");
        }

        Assert.Empty(schema.Fields.Where(Everything.IsList).Select(field => field.ToString()).Except(everything.Lists));
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_page_of_requests_with_their_threads_takes_two_statements_and_one_to_count_them_all()
    {
        var (_, _, owner, _, _, _) = await ApprovedAsync("two-statements");
        Assert.Equal((2, 1), await CountAsync(owner, "{ myRequests { nodes { id messages { text } status { label { fa } } allowedActs } } }", data => Count(data["myRequests"]!["nodes"])));
        Assert.Equal((3, 1), await CountAsync(owner, "{ myRequests { totalCount nodes { id messages { text } } } }", data => Count(data["myRequests"]!["nodes"])));
    }

    /// <summary>Each root that leads to lists, as asked for few items and for many, and how many that gave.</summary>
    private static async Task<IReadOnlyList<(string Name, (Member By, string Arguments) Few, (Member By, string Arguments) Many, Func<JsonNode, JsonNode?> Items)>> RootsAsync(TestHost host)
    {
        var kaums = host.At("kaums");
        var owner = await kaums.SignInAsync("statements");
        var approver = await kaums.SignInAsync("approving", "approver");
        var expert = await kaums.SignInAsync("ahmadi", "expert:it");
        var waiting = await owner.SubmitAsync(Letters.Kaums);
        var letters = new List<Reply>();
        for (var i = 0; i < 20; i++)
            letters.Add(await expert.DoneAsync("reply", await approver.DoneAsync("approve", await owner.SubmitAsync(Letters.Kaums), Letters.Approval), """{"text":"0"}"""));
        var (shortThread, longThread) = (letters[0], letters[1]);
        for (var i = 1; i < 20; i++)
            longThread = await expert.DoneAsync("notes", await expert.DoneAsync("reply", longThread, $$"""{"text":"{{i}}"}"""), $$"""{"text":"{{i}}"}""");
        await host.Store.Projections.CatchUpAsync(TimeSpan.FromSeconds(30));

        // Messages that did not arrive, as the read model has them: no provider fails twenty times for a test.
        await using var fail = host.Store.DataSource.CreateCommand("""
            insert into outbox (tenant_id, message_id, request_id, template, channel, recipient, text, language, queued_at, status, since, failure, uncertain)
            select tenant_id, gen_random_uuid(), request_id, 'submitted', 'sms', '+989121234567', 'x', 'fa', submitted_at, 'failed', submitted_at, 'gaveUp', false from tracking where tenant_id = 'kaums' limit 20
            """);
        await fail.ExecuteNonQueryAsync();
        var administrator = await kaums.SignInAsync("administering", "administrator");
        for (var i = 10; i < 30; i++)
        {
            var invited = (await administrator.PostAsync("/api/people", $$"""{"name":"کارشناس {{i}}","mobile":"091344455{{i}}"}""")).Is(HttpStatusCode.OK);
            (await administrator.PostAsync($"/api/people/{invited.Id}/appointments", """{"role":"expert","unit":"it"}""")).Is(HttpStatusCode.OK);
        }

        // The last message again: nothing is appended, and the payload shows the request.
        string Again(Reply letter, int last) => $$"""(id: "{{letter.Id}}", expectedVersion: {{letter.Version}}, input: { text: "{{last}}" })""";
        string Wrong(int reasons) => $$"""(id: "{{waiting.Id}}", expectedVersion: 1, input: { reasonCodes: [{{string.Join(' ', Enumerable.Repeat("\"x\"", reasons))}}] })""";
        return
        [
            ("organisation", (await host.At("iums").SignInAsync("few"), ""), (owner, ""), organisation => organisation["units"]),
            ("me", (expert, ""), (await kaums.SignInAsync("many", "expert:it", "head:presidency", "approver"), ""), person => person["appointments"]),
            ("myRequests", (owner, "(first: 1)"), (owner, "(first: 20)"), page => page["nodes"]),
            ("queue", (expert, "(first: 1)"), (expert, "(first: 20)"), page => page["nodes"]),
            ("statistics", (await kaums.SignInAsync("head-of-one", "head:it"), ""), (await kaums.SignInAsync("auditing", "auditor"), ""), statistics => statistics["byUnit"]),
            ("failedMessages", (administrator, "(first: 1)"), (administrator, "(first: 20)"), page => page["nodes"]),
            ("people", (administrator, "(first: 1)"), (administrator, "(first: 20)"), page => page["nodes"]),
            ("auditTrail", (expert, $"(requestId: \"{longThread.Id}\", first: 1)"), (expert, $"(requestId: \"{longThread.Id}\", first: 20)"), page => page["nodes"]),
            ("replay", (expert, $"(requestId: \"{longThread.Id}\", version: 5)"), (expert, $"(requestId: \"{longThread.Id}\")"), replay => replay["notes"]),
            ("request", (owner, $"(id: \"{shortThread.Id}\")"), (owner, $"(id: \"{longThread.Id}\")"), request => request["messages"]),
            ("reply", (expert, Again(shortThread, 0)), (expert, Again(longThread, 19)), payload => payload["request"]!["messages"]),
            ("reject", (approver, Wrong(1)), (approver, Wrong(20)), payload => payload["problem"]!["errors"]),
        ];
    }

    private static async Task<(int Statements, int Items)> CountAsync(Member member, string query, Func<JsonNode, int> items)
    {
        // Once for what is then cached: definitions and plans.
        var data = await DataAsync(member, query);
        var statements = 0;
        var trace = ActivityTraceId.CreateRandom();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.Source.Name == "Npgsql" && activity.TraceId == trace && activity.TagObjects.Any(tag => tag.Key is "db.statement" or "db.query.text"))
                    Interlocked.Increment(ref statements);
            },
        };
        ActivitySource.AddActivityListener(listener);
        (await member.PostAsync("/graphql", JsonSerializer.Serialize(new { query }), ("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01"))).Is(HttpStatusCode.OK);
        return (statements, items(data));
    }

    private static int Count(JsonNode? list) => list!.AsArray().Count;
}
