namespace ServiceDesk.GraphQL.Tests.Execution.Incremental;

/// <summary>@stream, in the format of graphql-js 17.</summary>
public class StreamTests
{
    private const int Limit = 30_000;

    [Theory(Timeout = Limit)]
    [InlineData(
        "{ letters @stream(initialCount: 1, label: \"more\") { number } }",
        """{"data":{"letters":[{"number":1}]},"pending":[{"id":"0","path":["letters"],"label":"more"}],"hasNext":true}""",
        """{"incremental":[{"id":"0","items":[{"number":2},{"number":3}]}],"completed":[{"id":"0"}],"hasNext":false}""")]
    [InlineData(
        "{ letter { words @stream } }",
        """{"data":{"letter":{"words":[]}},"pending":[{"id":"0","path":["letter","words"]}],"hasNext":true}""",
        """{"incremental":[{"id":"0","items":["one","two","three"]}],"completed":[{"id":"0"}],"hasNext":false}""")]
    [InlineData(
        "{ letters(first: 2) @stream { number ... @defer { subject } } }",
        """{"data":{"letters":[]},"pending":[{"id":"0","path":["letters"]}],"hasNext":true}""",
        """{"pending":[{"id":"1","path":["letters",0]},{"id":"2","path":["letters",1]}],"incremental":[{"id":"0","items":[{"number":1},{"number":2}]},{"id":"1","data":{"subject":"Letter 1"}},{"id":"2","data":{"subject":"Letter 2"}}],"completed":[{"id":"0"},{"id":"1"},{"id":"2"}],"hasNext":false}""")]
    [InlineData(
        "{ gaps @stream }",
        """{"data":{"gaps":[]},"pending":[{"id":"0","path":["gaps"]}],"hasNext":true}""",
        """{"incremental":[{"id":"0","items":[1,null,3]}],"completed":[{"id":"0"}],"hasNext":false}""")]
    [InlineData(
        "{ letters @stream { sender } }",
        """{"data":{"letters":[]},"pending":[{"id":"0","path":["letters"]}],"hasNext":true}""",
        """{"incremental":[{"id":"0","items":[{"sender":"Sender 1"},{"sender":"Sender 2"},{"sender":"Sender 3"}]}],"completed":[{"id":"0"}],"hasNext":false}""")]
    public Task Items_come_after_the_rest(string query, params string[] payloads) =>
        Payloads.ExpectAsync(query, payloads);

    [Theory(Timeout = Limit)]
    [InlineData("{ letter { words @stream(initialCount: 3) } }", """{"data":{"letter":{"words":["one","two","three"]}}}""")]
    [InlineData("{ letter { words @stream(if: false) } }", """{"data":{"letter":{"words":["one","two","three"]}}}""")]
    [InlineData("query ($n: Int!) { letter { words @stream(initialCount: $n) } }", """{"data":{"letter":{"words":["one","two","three"]}}}""")]
    public async Task Nothing_comes_later_of_a_list_that_is_at_its_end(string query, string payload) =>
        Assert.Equal([payload], await Payloads.AllAsync(query, variables: """{"n":5}"""));

    [Fact(Timeout = Limit)]
    public Task A_negative_count_is_an_error_of_the_field() =>
        Payloads.ExpectAsync(
            "{ holes @stream(initialCount: -1) }",
            """{"data":{"holes":null},"errors":[{"message":"The initialCount of @stream must be a number from 0.","locations":[{"line":1,"column":9}],"path":["holes"],"extensions":{"code":"invalid_argument"}}]}""");

    [Fact(Timeout = Limit)]
    public async Task Items_keep_their_order_whichever_is_ready_first()
    {
        var gates = new Gates();
        await using var payloads = new Payloads("{ letters @stream { slow } }", gates);
        await payloads.NextAsync();
        gates["slow 2"].SetResult("b");
        var next = payloads.NextAsync();
        Assert.False(next.IsCompleted);
        gates["slow 1"].SetResult("a");
        Assert.Equal("""{"incremental":[{"id":"0","items":[{"slow":"a"},{"slow":"b"}]}],"hasNext":true}""", await next);
        gates["slow 3"].SetResult("c");
        Assert.Equal("""{"incremental":[{"id":"0","items":[{"slow":"c"}]}],"completed":[{"id":"0"}],"hasNext":false}""", await payloads.NextAsync());
    }

    [Fact(Timeout = Limit)]
    public async Task A_null_that_cannot_be_ends_the_list_after_the_items_before_it() =>
        Assert.Equal(
            [
                """{"data":{"holes":[1]},"pending":[{"id":"0","path":["holes"]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","items":[2]}],"completed":[{"id":"0","errors":[{"message":"Field \"Query.holes\" is not nullable but has no value.","locations":[{"line":1,"column":3}],"path":["holes",2],"extensions":{"code":"null_in_non_null_field"}}]}],"hasNext":false}""",
            ],
            await Payloads.AllAsync("{ holes @stream(initialCount: 1) }"));

    [Fact(Timeout = Limit)]
    public async Task Errors_of_items_come_with_them()
    {
        var payloads = await Payloads.AllAsync("{ letter { copies @stream { number broken } } }");
        Assert.StartsWith("""{"incremental":[{"id":"0","items":[null,null,null],"errors":[{"message":"Something went wrong on the server.","locations":[{"line":1,"column":36}],"path":["letter","copies",0,"broken"]""", payloads[1]);
        Assert.EndsWith(""","completed":[{"id":"0"}],"hasNext":false}""", payloads[1]);
    }

    [Fact(Timeout = Limit)]
    public async Task A_payload_has_a_bounded_number_of_items()
    {
        var payloads = await Payloads.AllAsync("{ letters(first: 250) @stream { number } }");
        Assert.Equal(4, payloads.Count);
        Assert.Contains("""{"number":100}]}],"hasNext":true}""", payloads[1]);
        Assert.Contains("""{"number":250}]}],"completed":[{"id":"0"}],"hasNext":false}""", payloads[3]);
    }

    [Fact(Timeout = Limit)]
    public async Task An_asynchronous_list_comes_as_its_items_do()
    {
        var gates = new Gates();
        await gates.Letters.Writer.WriteAsync(new Letter(1));
        await using var payloads = new Payloads("{ incoming @stream(initialCount: 1) { number sender } }", gates);
        Assert.Equal("""{"data":{"incoming":[{"number":1,"sender":"Sender 1"}]},"pending":[{"id":"0","path":["incoming"]}],"hasNext":true}""", await payloads.NextAsync());
        var next = payloads.NextAsync();
        Assert.False(next.IsCompleted);
        await gates.Letters.Writer.WriteAsync(new Letter(2));
        Assert.Equal("""{"incremental":[{"id":"0","items":[{"number":2,"sender":"Sender 2"}]}],"hasNext":true}""", await next);
        gates.Letters.Writer.Complete();
        Assert.Equal("""{"completed":[{"id":"0"}],"hasNext":false}""", await payloads.NextAsync());
        Assert.True(gates.AreLettersClosed);
    }

    [Fact(Timeout = Limit)]
    public async Task Without_stream_an_asynchronous_list_is_read_to_its_end()
    {
        var gates = new Gates();
        await gates.Letters.Writer.WriteAsync(new Letter(1));
        await gates.Letters.Writer.WriteAsync(new Letter(2));
        gates.Letters.Writer.Complete();
        Assert.Equal(["""{"data":{"incoming":[{"number":1},{"number":2}]}}"""], await Payloads.AllAsync("{ incoming { number } }", gates));
    }

    [Fact(Timeout = Limit)]
    public async Task A_list_that_breaks_says_so_after_its_items()
    {
        var gates = new Gates();
        await gates.Letters.Writer.WriteAsync(new Letter(1));
        gates.Letters.Writer.Complete(new InvalidOperationException("secret"));
        Assert.Equal(
            [
                """{"data":{"incoming":[]},"pending":[{"id":"0","path":["incoming"]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","items":[{"number":1}]}],"completed":[{"id":"0","errors":[{"message":"Something went wrong on the server.","locations":[{"line":1,"column":3}],"path":["incoming"],"extensions":{"code":"internal_error"}}]}],"hasNext":false}""",
            ],
            await Payloads.AllAsync("{ incoming @stream { number } }", gates));
    }

    [Theory(Timeout = Limit)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Leaving_the_response_closes_the_list(bool whileWaiting)
    {
        var gates = new Gates();
        await gates.Letters.Writer.WriteAsync(new Letter(1));
        using var source = new CancellationTokenSource();
        await using (var payloads = new Payloads("{ incoming @stream(initialCount: 1) { number } }", gates, cancellationToken: source.Token))
        {
            await payloads.NextAsync();
            Assert.False(gates.AreLettersClosed);
            if (whileWaiting)
            {
                var next = payloads.NextAsync();
                await source.CancelAsync();
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
            }
        }

        while (!gates.AreLettersClosed)
            await Task.Yield();
    }
}
