using System.Diagnostics;
using ServiceDesk.GraphQL.Telemetry;
using ServiceDesk.GraphQL.Tests.Execution;
using ServiceDesk.GraphQL.Tests.Execution.Incremental;

namespace ServiceDesk.GraphQL.Tests.Telemetry;

[Collection(TelemetryCollection.Name)]
public class TelemetryTests
{
    [Fact]
    public void Nothing_is_made_when_nobody_listens()
    {
        Assert.Null(OperationTelemetry.Begin());
        Assert.Null(EngineTelemetry.Source.StartActivity("graphql"));
    }

    [Fact]
    public async Task An_operation_is_a_span_with_what_was_done_for_it()
    {
        using var heard = new Heard();
        await Run.TextAsync(Library.Schema, "query Greeting { hello(name: \"secret\") }");
        Assert.Equal(["graphql.parse", "graphql.validate", "graphql.execute", "query Greeting"], heard.Spans.Select(s => s.DisplayName));
        var operation = heard.Spans[^1];
        Assert.All(heard.Spans.SkipLast(1), s => Assert.Equal(operation.SpanId, s.ParentSpanId));
        Assert.Equal(("query", "Greeting", "ok"), (operation.GetTagItem("graphql.operation.type"), operation.GetTagItem("graphql.operation.name"), operation.GetTagItem("graphql.outcome")));
        Assert.Equal(ActivityStatusCode.Unset, operation.Status);
        Assert.DoesNotContain("secret", string.Join(' ', heard.Spans.SelectMany(s => s.Tags).Select(t => t.Value)));
    }

    [Fact]
    public async Task A_name_is_cut_short()
    {
        using var heard = new Heard();
        await Run.TextAsync(Library.Schema, $"query {new string('a', 200)} {{ hello }}");
        Assert.Equal($"query {new string('a', 100)}", heard.Spans[^1].DisplayName);
    }

    [Theory]
    [InlineData("{ hello }", "query ok", null)]
    [InlineData("mutation { add(amount: 1) }", "mutation ok", null)]
    [InlineData("{ fails(code: \"from_the_host\") }", "query errors", null)]
    [InlineData("{ nothing }", "unknown refused", "validation_failed")]
    [InlineData("{", "unknown refused", "syntax_error")]
    [InlineData("subscription { ticked }", "unknown refused", "validation_failed")]
    [InlineData("query ($a: Int!) { books(first: $a) { id } }", "query refused", "invalid_variable")]
    public async Task Duration_and_refusals_are_measured(string query, string duration, string? refusal)
    {
        using var heard = new Heard();
        await Run.TextAsync(Library.Schema, query, services: new TestServices(new Counter()));
        Assert.Equal([duration], heard.Of("graphql.server.operation.duration"));
        Assert.Equal(refusal is null ? [] : [refusal], heard.Of("graphql.server.refusals"));
        Assert.InRange(Assert.Single(heard.Measurements, m => m.Instrument == "graphql.server.operation.duration").Value, 0, 60);
    }

    [Fact]
    public async Task Codes_stand_on_the_span_and_an_unexpected_exception_makes_it_an_error()
    {
        using var heard = new Heard();
        await Run.TextAsync(Library.Schema, "{ fails(code: \"from_the_host\") maybeAuthor { mayBreak } }");
        Assert.Equal(["from_the_host", ErrorCodes.InternalError], ((string[])heard.Spans[^1].GetTagItem("graphql.error.codes")!).Order());
        Assert.Equal(ActivityStatusCode.Error, heard.Spans[^1].Status);
        Assert.Equal("other", EngineTelemetry.Bounded("from_the_host"));
    }

    [Fact]
    public async Task A_cancelled_request_says_so()
    {
        using var heard = new Heard();
        using var source = new CancellationTokenSource();
        var running = new GraphQLEngine(Library.Schema).ExecuteAsync(new GraphQLRequest("{ forever }"), new RequestContext(EmptyServices.Instance) { CancellationToken = source.Token });
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await running);
        Assert.EndsWith(" cancelled", Assert.Single(heard.Of("graphql.server.operation.duration")));
    }

    [Fact]
    public async Task Documents_are_counted_by_whether_they_were_known()
    {
        using var heard = new Heard();
        var engine = new GraphQLEngine(Library.Schema);
        for (var i = 0; i < 3; i++)
        {
            using var result = await engine.ExecuteAsync(new GraphQLRequest("{ hello }"), new RequestContext(EmptyServices.Instance));
        }

        Assert.Equal(["False", "False", "True"], heard.Of("graphql.server.documents"));
    }

    [Fact]
    public async Task A_subscription_is_one_span_with_its_events_below_and_counts_while_it_runs()
    {
        using var heard = new Heard();
        Assert.Single(await Payloads.AllAsync("subscription News { sent { number } }"));
        Assert.Equal(["graphql.parse", "graphql.validate", "graphql.execute", "subscription News"], heard.Spans.Select(s => s.DisplayName));
        Assert.Equal(heard.Spans[3].SpanId, heard.Spans[2].ParentSpanId);
        Assert.Equal([1, -1], heard.Measurements.Where(m => m.Instrument == "graphql.server.subscriptions").Select(m => m.Value));
        Assert.Equal(["subscription ok"], heard.Of("graphql.server.operation.duration"));
    }

    [Fact]
    public async Task A_response_in_parts_is_one_operation()
    {
        using var heard = new Heard();
        Assert.Equal(2, (await Payloads.AllAsync("query Parts { hello ... @defer { letter { number } } }")).Count);
        Assert.Equal(["graphql.parse", "graphql.validate", "graphql.execute", "graphql.execute", "query Parts"], heard.Spans.Select(s => s.DisplayName));
        Assert.All(heard.Spans.SkipLast(1), s => Assert.Equal(heard.Spans[^1].SpanId, s.ParentSpanId));
        Assert.Equal(["query ok"], heard.Of("graphql.server.operation.duration"));
    }
}
