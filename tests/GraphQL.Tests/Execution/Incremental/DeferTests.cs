namespace ServiceDesk.GraphQL.Tests.Execution.Incremental;

/// <summary>@defer, in the format of graphql-js 17.</summary>
public class DeferTests
{
    private const int Limit = 30_000;

    [Theory(Timeout = Limit)]
    [InlineData(
        "{ hello ... @defer { letter { number } } }",
        """{"data":{"hello":"Salam"},"pending":[{"id":"0","path":[]}],"hasNext":true}""",
        """{"incremental":[{"id":"0","data":{"letter":{"number":1}}}],"completed":[{"id":"0"}],"hasNext":false}""")]
    [InlineData(
        "{ letter { number ...F @defer(label: \"rest\") } } fragment F on Letter { subject number }",
        """{"data":{"letter":{"number":1}},"pending":[{"id":"0","path":["letter"],"label":"rest"}],"hasNext":true}""",
        """{"incremental":[{"id":"0","data":{"subject":"Letter 1"}}],"completed":[{"id":"0"}],"hasNext":false}""")]
    [InlineData(
        "{ letters(first: 2) { number ... @defer { subject } } }",
        """{"data":{"letters":[{"number":1},{"number":2}]},"pending":[{"id":"0","path":["letters",0]},{"id":"1","path":["letters",1]}],"hasNext":true}""",
        """{"incremental":[{"id":"0","data":{"subject":"Letter 1"}},{"id":"1","data":{"subject":"Letter 2"}}],"completed":[{"id":"0"},{"id":"1"}],"hasNext":false}""")]
    [InlineData(
        "mutation { send(number: 4) { number ... @defer { subject } } }",
        """{"data":{"send":{"number":4}},"pending":[{"id":"0","path":["send"]}],"hasNext":true}""",
        """{"incremental":[{"id":"0","data":{"subject":"Letter 4"}}],"completed":[{"id":"0"}],"hasNext":false}""")]
    public Task Comes_after_the_rest(string query, params string[] payloads) =>
        Payloads.ExpectAsync(query, payloads);

    [Theory(Timeout = Limit)]
    [InlineData("{ hello ... @defer(if: false) { letter { number } } }", """{"data":{"hello":"Salam","letter":{"number":1}}}""")]
    [InlineData("query ($d: Boolean!) { hello ... @defer(if: $d) { letter { number } } }", """{"data":{"hello":"Salam","letter":{"number":1}}}""")]
    [InlineData("{ hello ... @defer { hello } }", """{"data":{"hello":"Salam"}}""")]
    [InlineData("{ hello ... @defer { ... @skip(if: true) { letter { number } } } }", """{"data":{"hello":"Salam"}}""")]
    [InlineData("subscription ($d: Boolean!) { sent { number ... @defer(if: $d) { subject } } }", """{"data":{"sent":{"number":1,"subject":"Letter 1"}}}""")]
    public async Task Nothing_comes_later_where_nothing_is_deferred(string query, string payload) =>
        Assert.Equal([payload], await Payloads.AllAsync(query, variables: """{"d":false}"""));

    [Fact(Timeout = Limit)]
    public async Task A_variable_that_is_not_given_counts_as_true()
    {
        var payloads = await Payloads.AllAsync("query ($d: Boolean) { hello ... @defer(if: $d) { letter { number } } }");
        Assert.Equal(2, payloads.Count);
    }

    [Fact(Timeout = Limit)]
    public async Task ExecuteAsync_delivers_the_whole()
    {
        using var result = await new GraphQLEngine(Desk.Schema).ExecuteAsync(new GraphQLRequest("{ ... @defer { hello } letters @stream { number } }"), new RequestContext(EmptyServices.Instance));
        Assert.False(result.HasNext);
        Assert.Equal("""{"data":{"hello":"Salam","letters":[{"number":1},{"number":2},{"number":3}]}}""", System.Text.Encoding.UTF8.GetString(result.Json.Span));
    }

    [Fact(Timeout = Limit)]
    public async Task The_first_payload_does_not_wait_and_a_quick_fragment_does_not_wait_for_a_slow_one()
    {
        var gates = new Gates();
        await using var payloads = new Payloads("{ hello ... @defer(label: \"a\") { a: slow(name: \"a\") } ... @defer(label: \"b\") { b: slow(name: \"b\") } }", gates);
        Assert.Equal("""{"data":{"hello":"Salam"},"pending":[{"id":"0","path":[],"label":"a"},{"id":"1","path":[],"label":"b"}],"hasNext":true}""", await payloads.NextAsync());
        var next = payloads.NextAsync();
        Assert.False(next.IsCompleted);
        gates["b"].SetResult("second");
        Assert.Equal("""{"incremental":[{"id":"1","data":{"b":"second"}}],"completed":[{"id":"1"}],"hasNext":true}""", await next);
        gates["a"].SetResult("first");
        Assert.Equal("""{"incremental":[{"id":"0","data":{"a":"first"}}],"completed":[{"id":"0"}],"hasNext":false}""", await payloads.NextAsync());
        Assert.Null(await payloads.NextAsync());
    }

    [Fact(Timeout = Limit)]
    public async Task A_fragment_within_another_is_announced_when_that_is_complete()
    {
        var gates = new Gates();
        await using var payloads = new Payloads("{ hello ... @defer(label: \"outer\") { letter { slow(name: \"outer\") ... @defer(label: \"inner\") { inner: slow(name: \"inner\") } } } }", gates);
        Assert.Equal("""{"data":{"hello":"Salam"},"pending":[{"id":"0","path":[],"label":"outer"}],"hasNext":true}""", await payloads.NextAsync());
        var next = payloads.NextAsync();
        gates["outer 1"].SetResult("o");
        Assert.Equal("""{"pending":[{"id":"1","path":["letter"],"label":"inner"}],"incremental":[{"id":"0","data":{"letter":{"slow":"o"}}}],"completed":[{"id":"0"}],"hasNext":true}""", await next);
        gates["inner 1"].SetResult("i");
        Assert.Equal("""{"incremental":[{"id":"1","data":{"inner":"i"}}],"completed":[{"id":"1"}],"hasNext":false}""", await payloads.NextAsync());
    }

    [Fact(Timeout = Limit)]
    public async Task What_fragments_share_is_delivered_once_at_its_own_place()
    {
        var gates = new Gates();
        await using var payloads = new Payloads(
            "{ letter { number } ... @defer(label: \"a\") { letter { slow answer { number } } } ... @defer(label: \"b\") { letter { slow subject } later: slow(name: \"later\") } }", gates);
        Assert.Equal("""{"data":{"letter":{"number":1}},"pending":[{"id":"0","path":[],"label":"a"},{"id":"1","path":[],"label":"b"}],"hasNext":true}""", await payloads.NextAsync());
        gates["slow 1"].SetResult("s");
        Assert.Equal(
            """{"incremental":[{"id":"0","subPath":["letter"],"data":{"slow":"s"}},{"id":"0","subPath":["letter"],"data":{"answer":{"number":101}}}],"completed":[{"id":"0"}],"hasNext":true}""",
            await payloads.NextAsync());
        gates["later"].SetResult("l");
        Assert.Equal(
            """{"incremental":[{"id":"1","subPath":["letter"],"data":{"subject":"Letter 1"}},{"id":"1","data":{"later":"l"}}],"completed":[{"id":"1"}],"hasNext":false}""",
            await payloads.NextAsync());
    }

    [Fact(Timeout = Limit)]
    public Task A_null_that_cannot_be_ends_the_fragment_and_nothing_else() =>
        Payloads.ExpectAsync(
            "{ hello ... @defer { letter { subject broken } } ... @defer { maybeLetter { mayBreak } } }",
            """{"data":{"hello":"Salam"},"pending":[{"id":"0","path":[]},{"id":"1","path":[]}],"hasNext":true}""",
            """{"incremental":[{"id":"1","data":{"maybeLetter":{"mayBreak":null}},"errors":[{"message":"Something went wrong on the server.","locations":[{"line":1,"column":77}],"path":["maybeLetter","mayBreak"],"extensions":{"code":"internal_error"}}]}]"""
            + ""","completed":[{"id":"0","errors":[{"message":"Something went wrong on the server.","locations":[{"line":1,"column":39}],"path":["letter","broken"],"extensions":{"code":"internal_error"}}]},{"id":"1"}],"hasNext":false}""");

    [Fact(Timeout = Limit)]
    public async Task A_fragment_within_one_that_has_failed_is_not_delivered()
    {
        var payloads = await Payloads.AllAsync("{ ... @defer { letter { broken ... @defer { subject } } } ... @defer { ... @defer { hello } letter { broken } } }");
        Assert.Equal(2, payloads.Count);
        Assert.Contains("""{"id":"0","errors":""", payloads[1]);
        Assert.Contains("""{"id":"1","errors":""", payloads[1]);
        Assert.DoesNotContain("incremental", payloads[1]);
    }

    [Fact(Timeout = Limit)]
    public Task What_null_removes_from_the_first_payload_is_not_delivered_later() =>
        Payloads.ExpectAsync(
            "{ maybeLetter { ... @defer { subject } words @stream answer { ... @defer { number } } broken } }",
            """{"data":{"maybeLetter":null},"errors":[{"message":"Something went wrong on the server.","locations":[{"line":1,"column":87}],"path":["maybeLetter","broken"],"extensions":{"code":"internal_error"}}]}""");

    [Fact(Timeout = Limit)]
    public async Task Loaders_fetch_for_all_fragments_together()
    {
        SenderLoader.Batches.Value = [];
        var payloads = await Payloads.AllAsync("{ letters(first: 5) { number ... @defer { sender } } }");
        Assert.Equal(2, payloads.Count);
        Assert.Equal([5], SenderLoader.Batches.Value);
    }

    [Fact(Timeout = Limit)]
    public async Task Deferred_fields_count_towards_the_cost()
    {
        var payloads = await Payloads.AllAsync("{ hello ... @defer { letters(first: 50) { number } } }", options: new GraphQLOptions { MaxCost = 40 });
        Assert.Contains(ErrorCodes.CostExceeded, Assert.Single(payloads));
    }

    [Theory(Timeout = Limit)]
    [InlineData("{ letters(first: 50) { number ... @defer { subject } } }")]
    [InlineData("{ letters(first: 50) { number ...F @defer } } fragment F on Letter { subject }")]
    [InlineData("{ letters(first: 50) { number words @stream } }")]
    public async Task What_comes_later_costs_as_much_as_an_object(string query)
    {
        Assert.Contains("\"cost\":100", Assert.Single(await Payloads.AllAsync(query, options: new GraphQLOptions { MaxCost = 99 })));
        Assert.NotEqual(1, (await Payloads.AllAsync(query, options: new GraphQLOptions { MaxCost = 100 })).Count);
    }

    [Fact(Timeout = Limit)]
    public async Task Access_to_deferred_fields_is_decided_too()
    {
        var options = new GraphQLOptions { FieldAccess = (field, _) => ValueTask.FromResult(field.Name == "subject" ? new GraphQLError("forbidden", "Not yours") : null) };
        var payloads = await Payloads.AllAsync("{ letter { number ... @defer { subject } } }", options: options);
        Assert.Equal("""{"completed":[{"id":"0","errors":[{"message":"Not yours","locations":[{"line":1,"column":32}],"path":["letter","subject"],"extensions":{"code":"forbidden"}}]}],"hasNext":false}""", payloads[1]);
    }

    [Fact(Timeout = Limit)]
    public async Task The_time_limit_ends_what_is_still_to_come()
    {
        var payloads = await Payloads.AllAsync("{ hello ... @defer { slow } ... @defer { letter { number } } }", options: new GraphQLOptions { ExecutionTimeout = TimeSpan.FromMilliseconds(100) });
        Assert.Equal(3, payloads.Count);
        Assert.Equal("""{"completed":[{"id":"0","errors":[{"message":"The operation took longer than 0.1 seconds.","extensions":{"code":"execution_timeout"}}]}],"hasNext":false}""", payloads[2]);
    }

    [Fact(Timeout = Limit)]
    public async Task A_request_whose_client_has_gone_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        await using var payloads = new Payloads("{ hello ... @defer { slow } }", cancellationToken: source.Token);
        await payloads.NextAsync();
        var next = payloads.NextAsync();
        Assert.False(next.IsCompleted);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    [Fact(Timeout = Limit)]
    public async Task A_directive_that_the_schema_does_not_have_is_refused()
    {
        using var result = await Run.ResultAsync(Library.Schema, "{ ... @defer { hello } }");
        Assert.Equal(ErrorCodes.ValidationFailed, Assert.Single(result.Errors).Code);
    }
}
