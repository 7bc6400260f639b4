using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.GraphQL.DataLoaders;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Tests.Execution;

/// <summary>Section 6.2.3: one response for each event.</summary>
public class SubscriptionTests
{
    private static readonly Schema Schema = new SchemaBuilder().Query<NewsQuery>().Subscription<NewsSubscription>().Extend(typeof(ArticleFields)).Build();

    [Fact]
    public async Task Each_event_is_executed_on_its_own()
    {
        var texts = await AllAsync("subscription { published(topic: \"rain\", count: 2) { title author } }");
        Assert.Equal(
            [
                """{"data":{"published":{"title":"rain 0","author":"Author 0"}}}""",
                """{"data":{"published":{"title":"rain 1","author":"Author 1"}}}""",
            ],
            texts);
    }

    [Theory]
    [InlineData("subscription { leaf: numbers }", """{"data":{"leaf":1}}""", """{"data":{"leaf":2}}""")]
    [InlineData("subscription { mixed }", """{"data":{"mixed":1}}""", """{"data":{"mixed":null},"errors":[{"message":"Not this one","locations":[{"line":1,"column":16}],"path":["mixed"],"extensions":{"code":"skipped"}}]}""")]
    [InlineData("subscription ($t: String!) { published(topic: $t, count: 1) { broken title } }", """{"data":{"published":{"broken":null,"title":"x 0"}},"errors":[{"message":"Something went wrong on the server.","locations":[{"line":1,"column":63}],"path":["published","broken"],"extensions":{"code":"internal_error"}}]}""")]
    [InlineData("{ hello }", """{"data":{"hello":"Hello"}}""")]
    public async Task Gives(string query, params string[] expected) =>
        Assert.Equal(expected, await AllAsync(query, variables: """{"t":"x"}"""));

    [Theory]
    [InlineData("subscription { nothing }", ErrorCodes.ValidationFailed)]
    [InlineData("subscription {", ErrorCodes.SyntaxError)]
    [InlineData("subscription ($t: String!) { published(topic: $t, count: 1) { title } }", ErrorCodes.InvalidVariable)]
    [InlineData("subscription { refused }", "not_now")]
    [InlineData("subscription { breaksAtOnce }", ErrorCodes.InternalError)]
    public async Task What_is_refused_is_the_only_result(string query, string code)
    {
        var results = await ResultsAsync(new GraphQLEngine(Schema), query);
        var result = Assert.Single(results);
        Assert.Equal(GraphQLOutcome.RequestError, result.Outcome);
        Assert.Equal(code, result.Errors[0].Code);
    }

    [Fact]
    public async Task A_stream_that_breaks_ends_with_an_error_and_the_host_is_told()
    {
        var seen = new List<UnexpectedError>();
        var texts = await AllAsync("subscription { breaks }", new GraphQLOptions { OnUnexpectedError = seen.Add });
        Assert.Equal(
            [
                """{"data":{"breaks":1}}""",
                """{"errors":[{"message":"Something went wrong on the server.","locations":[{"line":1,"column":16}],"path":["breaks"],"extensions":{"code":"internal_error"}}]}""",
            ],
            texts);
        Assert.Equal("Subscription.breaks", Assert.Single(seen).Field!.ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancelling_ends_the_stream_at_its_source(bool byRequest)
    {
        var feed = new Feed();
        using var source = new CancellationTokenSource();
        var context = new RequestContext(new TestServices(feed)) { CancellationToken = byRequest ? source.Token : default };
        var results = new GraphQLEngine(Schema).StreamAsync(new GraphQLRequest("subscription { fed }"), context).GetAsyncEnumerator(byRequest ? default : source.Token);
        await feed.Events.Writer.WriteAsync(7);
        Assert.True(await results.MoveNextAsync());
        using (results.Current)
            Assert.Equal("""{"data":{"fed":7}}""", Text(results.Current));

        var waiting = results.MoveNextAsync();
        Assert.False(waiting.IsCompleted);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);
        await results.DisposeAsync();
        Assert.True(feed.IsClosed);
    }

    [Fact]
    public async Task Leaving_the_enumeration_closes_the_source()
    {
        var feed = new Feed();
        await feed.Events.Writer.WriteAsync(7);
        await foreach (var result in new GraphQLEngine(Schema).StreamAsync(new GraphQLRequest("subscription { fed }"), new RequestContext(new TestServices(feed))))
        {
            result.Dispose();
            break;
        }

        Assert.True(feed.IsClosed);
    }

    [Fact]
    public async Task A_cancelled_request_is_not_begun()
    {
        var context = new RequestContext(EmptyServices.Instance) { CancellationToken = new CancellationToken(canceled: true) };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var result in new GraphQLEngine(Schema).StreamAsync(new GraphQLRequest("subscription { numbers }"), context))
                result.Dispose();
        });
    }

    [Fact]
    public async Task The_time_limit_is_that_of_an_event_and_not_of_the_stream()
    {
        var feed = new Feed();
        var engine = new GraphQLEngine(Schema, new GraphQLOptions { ExecutionTimeout = TimeSpan.FromMilliseconds(20) });
        await using var results = engine.StreamAsync(new GraphQLRequest("subscription { fed }"), new RequestContext(new TestServices(feed))).GetAsyncEnumerator();
        var waiting = results.MoveNextAsync();
        await Task.Delay(60);
        await feed.Events.Writer.WriteAsync(1);
        Assert.True(await waiting);
        Assert.Equal("""{"data":{"fed":1}}""", Text(results.Current));
        results.Current.Dispose();
    }

    [Fact]
    public async Task Access_is_decided_before_the_stream_opens_and_again_for_each_event()
    {
        var isAllowed = true;
        var options = new GraphQLOptions { FieldAccess = (field, _) => ValueTask.FromResult(isAllowed ? null : new GraphQLError("forbidden", "No longer")) };
        var texts = new List<string>();
        await foreach (var result in new GraphQLEngine(Schema, options).StreamAsync(new GraphQLRequest("subscription { numbers }"), new RequestContext(EmptyServices.Instance)))
        {
            using (result)
                texts.Add(Text(result));
            isAllowed = false;
        }

        Assert.Equal("""{"data":{"numbers":1}}""", texts[0]);
        Assert.StartsWith("""{"data":null,"errors":[{"message":"No longer",""", texts[1]);
        var refused = Assert.Single(await ResultsAsync(new GraphQLEngine(Schema, options), "subscription { numbers }"));
        Assert.Equal(("forbidden", GraphQLOutcome.RequestError), (refused.Errors[0].Code, refused.Outcome));
    }

    [Fact]
    public async Task The_number_of_subscriptions_is_limited_and_given_back()
    {
        var engine = new GraphQLEngine(Schema, new GraphQLOptions { MaxSubscriptions = 1 });
        for (var round = 0; round < 2; round++)
        {
            await using var first = engine.StreamAsync(new GraphQLRequest("subscription { numbers }"), new RequestContext(EmptyServices.Instance)).GetAsyncEnumerator();
            Assert.True(await first.MoveNextAsync());
            Assert.Empty(first.Current.Errors);
            first.Current.Dispose();
            var second = Assert.Single(await ResultsAsync(engine, "subscription { numbers }"));
            Assert.Equal(ErrorCodes.TooManySubscriptions, Assert.Single(second.Errors).Code);
        }
    }

    [Theory]
    [InlineData("subscription { numbers }")]
    [InlineData("subscription { breaks }")]
    [InlineData("subscription { breaksAtOnce }")]
    [InlineData("subscription { refused }")]
    public async Task A_share_is_limited_and_given_back_however_a_subscription_ends(string query)
    {
        var engine = new GraphQLEngine(Schema, new GraphQLOptions { MaxSubscriptionsPerShare = 1, SubscriptionShare = request => request.State });
        for (var round = 0; round < 3; round++)
        {
            await using var first = Of("one");
            Assert.True(await first.MoveNextAsync());
            Assert.DoesNotContain(first.Current.Errors, e => e.Code == ErrorCodes.TooManySubscriptions);
            first.Current.Dispose();
            Assert.Equal([ErrorCodes.TooManySubscriptions], await CodesAsync(Of("one")));
            Assert.DoesNotContain(ErrorCodes.TooManySubscriptions, await CodesAsync(Of("another")));
            Assert.DoesNotContain(ErrorCodes.TooManySubscriptions, await CodesAsync(Of(null)));
        }

        Assert.DoesNotContain(ErrorCodes.TooManySubscriptions, await CodesAsync(Of("one")));

        IAsyncEnumerator<GraphQLResult> Of(string? share) =>
            engine.StreamAsync(new GraphQLRequest(query), new RequestContext(EmptyServices.Instance) { State = share }).GetAsyncEnumerator();

        static async Task<List<string>> CodesAsync(IAsyncEnumerator<GraphQLResult> results)
        {
            var codes = new List<string>();
            await using (results)
            {
                while (await results.MoveNextAsync())
                {
                    codes.AddRange(results.Current.Errors.Select(e => e.Code));
                    results.Current.Dispose();
                }
            }

            return codes;
        }
    }

    [Fact(Timeout = 30_000)]
    public async Task A_share_is_given_back_when_its_client_goes()
    {
        var engine = new GraphQLEngine(Schema, new GraphQLOptions { MaxSubscriptionsPerShare = 1, SubscriptionShare = _ => "all" });
        for (var round = 0; round < 3; round++)
        {
            using var gone = new CancellationTokenSource();
            await using var results = engine.StreamAsync(new GraphQLRequest("subscription { fed }"), new RequestContext(new TestServices(new Feed())) { CancellationToken = gone.Token }).GetAsyncEnumerator();
            var waiting = results.MoveNextAsync();
            Assert.False(waiting.IsCompleted);
            await gone.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);
        }
    }

    [Fact]
    public async Task Where_no_subscription_is_allowed_there_is_no_stream()
    {
        await foreach (var result in new GraphQLEngine(Schema).StreamAsync(new GraphQLRequest("subscription { numbers }") { AllowSubscription = false }, new RequestContext(EmptyServices.Instance)))
        {
            Assert.Equal(GraphQLOutcome.SubscriptionNotAllowed, result.Outcome);
            result.Dispose();
        }
    }

    [Fact]
    public void A_subscription_must_be_a_stream() =>
        Assert.Contains("must return IAsyncEnumerable", Assert.Throws<SchemaException>(new SchemaBuilder().Query<NewsQuery>().Field(OperationKind.Subscription, "one", () => 1).Build).Message);

    private static async Task<List<string>> AllAsync(string query, GraphQLOptions? options = null, string? variables = null) =>
        (await ResultsAsync(new GraphQLEngine(Schema, options), query, variables)).ConvertAll(r => r.Text);

    private static async Task<List<(string Text, GraphQLOutcome Outcome, IReadOnlyList<GraphQLError> Errors)>> ResultsAsync(GraphQLEngine engine, string query, string? variables = null)
    {
        var request = new GraphQLRequest(query) { Variables = variables is null ? default : JsonSerializer.Deserialize<JsonElement>(variables) };
        var results = new List<(string, GraphQLOutcome, IReadOnlyList<GraphQLError>)>();
        await foreach (var result in engine.StreamAsync(request, new RequestContext(EmptyServices.Instance)))
        {
            using (result)
                results.Add((Text(result), result.Outcome, result.Errors));
        }

        return results;
    }

    private static string Text(GraphQLResult result) => Encoding.UTF8.GetString(result.Json.Span);

    private sealed class Feed
    {
        public Channel<int> Events { get; } = Channel.CreateUnbounded<int>();

        public bool IsClosed { get; set; }
    }

    private sealed record Article(string Title, [property: GraphQLIgnore] int AuthorId)
    {
        public string? Broken => throw new InvalidOperationException("secret");
    }

    private sealed class AuthorNames : DataLoader<int, string>
    {
        protected override Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyDictionary<int, string>>(keys.ToDictionary(k => k, k => $"Author {k}"));
    }

    [GraphQLExtends(typeof(Article))]
    private static class ArticleFields
    {
        [GraphQLField]
        public static Task<string?> Author([Parent] Article article, AuthorNames names) => names.LoadAsync(article.AuthorId);
    }

    private sealed class NewsQuery
    {
        [GraphQLField]
        public static string Hello() => "Hello";
    }

    private sealed class NewsSubscription
    {
        [GraphQLField]
        public static async IAsyncEnumerable<Article> Published(string topic, int count)
        {
            for (var i = 0; i < count; i++)
            {
                await Task.Yield();
                yield return new Article($"{topic} {i}", i);
            }
        }

        [GraphQLField]
        public static async IAsyncEnumerable<int> Numbers()
        {
            yield return 1;
            await Task.Yield();
            yield return 2;
        }

        [GraphQLField, GraphQLType("Int")]
        public static async IAsyncEnumerable<FieldResult<int>> Mixed()
        {
            yield return 1;
            await Task.Yield();
            yield return new GraphQLError("skipped", "Not this one");
        }

        [GraphQLField]
        public static async IAsyncEnumerable<int> Breaks()
        {
            yield return 1;
            await Task.Yield();
            throw new InvalidOperationException("secret");
        }

        [GraphQLField]
        public static IAsyncEnumerable<int> BreaksAtOnce() => throw new InvalidOperationException("secret");

        [GraphQLField]
        public static IAsyncEnumerable<int> Refused() => throw new GraphQLException("not_now", "Not now");

        [GraphQLField]
        public static async IAsyncEnumerable<int> Fed([Service] Feed feed, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            try
            {
                await foreach (var item in feed.Events.Reader.ReadAllAsync(cancellationToken))
                    yield return item;
            }
            finally
            {
                feed.IsClosed = true;
            }
        }
    }
}
