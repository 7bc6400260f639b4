using ServiceDesk.Api.Schema;
using ServiceDesk.Api.Schema.Types;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.GraphQL;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Schema;

public sealed class ListTests(HostFixture fixture) : GraphQLTest(fixture)
{
    [PostgresFact(Timeout = 120_000)]
    [Seed("I-22", "K-38")]
    public async Task My_requests_are_paged_filtered_and_searched()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        var member = await host.At("kaums").SignInAsync("many");
        var ids = new List<string>();
        for (var i = 0; i < 23; i++)
            ids.Add((await member.SubmitAsync($$"""{"service":"letter","unit":"it","senderKind":"natural","subject":"موضوع شماره {{70_000 + i}}"}""")).Id);

        var seen = new List<string>();
        for (string? after = null; ;)
        {
            var page = (await DataAsync(member, "query($after: String) { myRequests(first: 5, after: $after) { nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } }", new { after }))["myRequests"]!;
            seen.AddRange(page["nodes"]!.AsArray().Select(n => (string)n!["id"]!));
            Assert.Equal(after is not null, (bool)page["pageInfo"]!["hasPreviousPage"]!);
            if (!(bool)page["pageInfo"]!["hasNextPage"]!)
                break;
            after = (string)page["pageInfo"]!["endCursor"]!;
        }
        Assert.Equal(Enumerable.Reverse(ids), seen);

        async Task<int> CountAsync(string arguments) => (await DataAsync(member, $"{{ myRequests({arguments}, first: 100) {{ nodes {{ id }} }} }}"))["myRequests"]!["nodes"]!.AsArray().Count;
        Assert.Equal(23, await CountAsync("statuses: [AWAITING_APPROVAL]"));
        Assert.Equal(0, await CountAsync("statuses: [ANSWERED, REJECTED]"));
        Assert.Equal(23, await CountAsync("services: [\"letter\"]"));
        Assert.Equal(0, await CountAsync("services: [\"another\"]"));
        Assert.Equal(1, await CountAsync("text: \"۷۰۰۲۲\""));
        Assert.Equal(23, await CountAsync("text: \"شمارة موضوع\""));
        Assert.Equal(0, await CountAsync("text: \"هیچ\""));
    }

    /// <summary>An office system may give one number to many letters: each applicant finds their own by it (K-35).</summary>
    [PostgresFact(Timeout = 120_000)]
    [Seed("K-35")]
    public async Task Among_many_letters_of_one_office_number_everybody_finds_their_own()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        var kaums = host.At("kaums");
        var approver = await kaums.SignInAsync("approving", "approver");
        var first = await kaums.SignInAsync("first-of-many");
        var own = (await first.SubmitAsync(Letters.Kaums)).Id;
        await approver.DoneAsync("approve", await first.ReadAsync(own), Letters.Approval);
        var other = await kaums.SignInAsync("other-of-many");
        for (var i = 0; i < 25; i++)
            await approver.DoneAsync("approve", await other.SubmitAsync(Letters.Kaums), Letters.Approval);

        Assert.Equal(own, (string?)(await DataAsync(first, "{ requestByTrackingCode(code: \"۷۷\") { id } }"))["requestByTrackingCode"]!["id"]);
        Assert.Equal(["request_not_found"], Codes(await AskAsync(await kaums.SignInAsync("none-of-them"), "{ requestByTrackingCode(code: \"77\") { id } }")));
    }

    /// <summary>Nobody who shows a page of a list needs to know that operations are limited.</summary>
    [PostgresFact(Timeout = 60_000)]
    public async Task A_page_of_twenty_as_front_ends_show_it_costs_less_than_a_tenth_of_what_an_operation_may()
    {
        var tenth = (int)new GraphQLOptions().MaxCost / 10;
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), configure: builder => builder.Configuration["ServiceDesk:GraphQL:MaxCost"] = $"{tenth}");
        var member = await host.At("iums").SignInAsync("pages");
        await member.SubmitAsync(Letters.Iums);

        var page = (await DataAsync(member, """
            { myRequests(first: 20) { totalCount pageInfo { hasNextPage endCursor } nodes {
              id trackingCode version subject service { name { fa en } } unit { name { fa en } } status { label { fa en } colour icon } priority { name { fa en } }
              submittedAt { jalali } answerDue { at jalali } isOverdue deadline { status statusInWords { fa en } limit { words { fa en } } due { jalali } } lastChangedAt { jalali }
              fields { label { fa en } shown { fa en } } files { name sizeInWords { fa en } path } notifications { text status since { jalali } }
              messages { authorName authorRole text at { jalali } files { name path } } explanation { fa en } allowedActs
            } } }
            """))["myRequests"]!;

        Assert.Single(page["nodes"]!.AsArray());
        // The limit holds here: everything of twenty is more than a tenth, and yet may be asked for where nothing else is set.
        Assert.Equal(["cost_exceeded"], Codes(await AskAsync(member, $"{{ myRequests(first: 20) {new Everything().Of(GraphQLEndpoint.BuildSchema().QueryType.FindField("myRequests")!.Type)} }}")));
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("first: 101")]
    [InlineData("first: -1")]
    [InlineData("after: \"x\"")]
    [InlineData("after: \"\"")]
    [InlineData("after: \"WyIxIl0\"")]
    [InlineData("after: \"WyJPbGRlc3RGaXJzdCIsIjkyMjMzNzIwMzY4NTQ3NzU4MDYiLCIwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMCJd\"")]
    public async Task Pages_that_cannot_be_are_refused_by_code(string arguments)
    {
        var host = await HostAsync();
        var expert = await host.At("kaums").SignInAsync("ahmadi", "expert:it");
        Assert.Equal(["invalid_argument"], Codes(await AskAsync(expert, $"{{ myRequests({arguments}) {{ nodes {{ id }} }} }}")));
        Assert.Equal(["invalid_argument"], Codes(await AskAsync(expert, $"{{ queue({arguments}) {{ nodes {{ id }} }} }}")));
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("\0")]
    [InlineData("a\0b")]
    [InlineData("' or 1=1 --")]
    [InlineData("\ud83d\ude00")]
    [InlineData("\u202e\u0007")]
    public async Task Whatever_a_list_is_narrowed_by_it_finds_nothing_or_something_and_never_fails(string hostile)
    {
        var host = await HostAsync();
        var member = await host.At("kaums").SignInAsync("ahmadi", "expert:it");
        await DataAsync(member, "query($s: String!) { myRequests(services: [$s], text: $s) { nodes { id } } queue(units: [$s], text: $s) { nodes { id } } }", new { s = hostile });
    }

    [PostgresTheory(Timeout = 120_000)]
    [InlineData("nodes { body }")]
    [InlineData("edges { node { text: body } }")]
    [InlineData("nodes { ...Texts } } } fragment Texts on Request { ... on Request { body")]
    public async Task A_list_has_its_bodies_when_they_are_asked_for(string selection)
    {
        var member = await (await Fixture.HostAsync()).At("kerman").SignInAsync("bodies");
        await member.SubmitAsync(Letters.Kerman.Replace("متن پرسش", "what is asked"));
        Assert.Contains("what is asked", (await DataAsync(member, $"{{ myRequests {{ {selection} }} }}")).ToJsonString());
    }

    /// <summary>A list reads less of each row when it is asked for little; each field alone must say there what it says of the request itself.</summary>
    [PostgresFact(Timeout = 120_000)]
    public async Task Every_field_of_a_list_says_what_it_says_of_the_request_alone()
    {
        var member = await (await Fixture.HostAsync()).At("iums").SignInAsync("summaries");
        var request = await member.SubmitAsync(Letters.Iums);
        var fields = Assert.IsType<ObjectType>(GraphQLEndpoint.BuildSchema().FindType("Request")).Fields;
        Assert.Empty(RequestView.OfSummary.Except(fields.Select(f => f.Name)));
        foreach (var field in fields)
        {
            var selection = $"{field.Name} {new Everything().Of(field.Type)}";
            var alone = (await DataAsync(member, $"{{ myRequests(first: 1) {{ nodes {{ {selection} }} }} }}"))["myRequests"]!["nodes"]![0]!;
            Assert.Equal((await DataAsync(member, $"query($id: ID!) {{ request(id: $id) {{ {selection} }} }}", new { id = request.Id }))["request"]!.ToJsonString(), alone.ToJsonString());
        }
    }
}
