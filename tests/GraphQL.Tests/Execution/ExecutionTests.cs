namespace ServiceDesk.GraphQL.Tests.Execution;

/// <summary>Section 6: what a response looks like.</summary>
public class ExecutionTests
{
    [Theory]
    [InlineData("{ hello }", """{"data":{"hello":"Hello world"}}""")]
    [InlineData("{ a: hello(name: \"Sara\") b: hello }", """{"data":{"a":"Hello Sara","b":"Hello world"}}""")]
    [InlineData("{ __typename author { __typename id name greet greet2: greet(greeting: \"Dorood\") } }", """{"data":{"__typename":"Query","author":{"__typename":"Author","id":"1","name":"Saadi","greet":"Salam Saadi","greet2":"Dorood Saadi"}}}""")]
    [InlineData("{ books(first: 2) { title genre publishedOn ratings } }", """{"data":{"books":[{"title":"گلستان","genre":"POETRY","publishedOn":"2020-03-20","ratings":[1,2]},{"title":"Boof-e \"Koor\"","genre":"LONG_PROSE","publishedOn":null,"ratings":[]}]}}""")]
    [InlineData("{ books(filter: { genre: LONG_PROSE }) { id } }", """{"data":{"books":[{"id":"00000000-0000-0000-0000-000000000002"}]}}""")]
    [InlineData("{ book(id: \"00000000-0000-0000-0000-000000000003\") { title } }", """{"data":{"book":{"title":"بوستان"}}}""")]
    [InlineData("{ bookBy(key: { title: \"بوستان\" }) { title } }", """{"data":{"bookBy":{"title":"بوستان"}}}""")]
    [InlineData("{ booksLater { author { name } slow } }", """{"data":{"booksLater":[{"author":{"name":"Saadi"},"slow":"گلستان"},{"author":{"name":"Hedayat"},"slow":"Boof-e \"Koor\""},{"author":{"name":"Saadi"},"slow":"بوستان"}]}}""")]
    [InlineData("{ publications { title ... on Magazine { issue } ... on Book { author { name } } } }", """{"data":{"publications":[{"title":"گلستان","author":{"name":"Saadi"}},{"title":"Bukhara","issue":7}]}}""")]
    [InlineData("{ search(text: \"x\") { __typename ... on Author { name } ...B } } fragment B on Book { title }", """{"data":{"search":[{"__typename":"Book","title":"گلستان"},{"__typename":"Author","name":"x"}]}}""")]
    [InlineData("{ author { name } author { id ...F } } fragment F on Author { name greet }", """{"data":{"author":{"name":"Saadi","id":"1","greet":"Salam Saadi"}}}""")]
    [InlineData("{ filterEcho(filter: {}) }", """{"data":{"filterEcho":"-1|left out"}}""")]
    [InlineData("{ filterEcho(filter: { note: null, minRatings: 3 }) }", """{"data":{"filterEcho":"3|null"}}""")]
    [InlineData("{ nullsInList }", """{"data":{"nullsInList":[1,null,3]}}""")]
    [InlineData("{ instant }", """{"data":{"instant":"2026-03-21T08:30:00Z"}}""")]
    [InlineData("{ big(value: 9007199254740993) }", """{"data":{"big":9007199254740993}}""")]
    [InlineData("{ hello @skip(if: true) author { name @include(if: false) id } }", """{"data":{"author":{"id":"1"}}}""")]
    [InlineData("{ ... @include(if: false) { hello } author { id } }", """{"data":{"author":{"id":"1"}}}""")]
    public async Task Responds(string query, string expected) =>
        Assert.Equal(expected, await Run.TextAsync(Library.Schema, query));

    [Theory]
    [InlineData("query ($f: BookFilter2) { hello }", null, "validation_failed")]
    [InlineData("query ($n: String) { hello(name: $n) }", """{"n":"Ali"}""", """{"data":{"hello":"Hello Ali"}}""")]
    [InlineData("query ($n: String) { hello(name: $n) }", null, """{"data":{"hello":"Hello world"}}""")]
    [InlineData("query ($n: String = \"Reza\") { hello(name: $n) }", "{}", """{"data":{"hello":"Hello Reza"}}""")]
    [InlineData("query ($first: Int = 1) { books(first: $first) { genre } }", "{}", """{"data":{"books":[{"genre":"POETRY"}]}}""")]
    [InlineData("query ($first: Int = 1) { books(first: $first) { genre } }", """{"first":null}""", "invalid_argument")]
    [InlineData("query ($f: BookFilterInput) { books(filter: $f) { genre } }", """{"f":{"genre":"LONG_PROSE","title":"Koor"}}""", """{"data":{"books":[{"genre":"LONG_PROSE"}]}}""")]
    [InlineData("query ($f: BookFilterInput) { books(filter: $f) { genre } }", """{"f":{"genre":"COMEDY"}}""", "invalid_variable")]
    [InlineData("query ($f: BookFilterInput) { books(filter: $f) { genre } }", """{"f":{"colour":"red"}}""", "invalid_variable")]
    [InlineData("query ($id: ID!) { book(id: $id) { title } }", """{"id":"no guid"}""", "invalid_argument")]
    [InlineData("query ($id: ID!) { book(id: $id) { title } }", "{}", "invalid_variable")]
    [InlineData("query ($k: BookKeyInput!) { bookBy(key: $k) { genre } }", """{"k":{"title":"بوستان","id":null}}""", "invalid_variable")]
    [InlineData("query ($k: BookKeyInput!) { bookBy(key: $k) { genre } }", """{"k":{"title":"بوستان"}}""", """{"data":{"bookBy":{"genre":"POETRY"}}}""")]
    [InlineData("query ($n: String) { hello(name: $n) }", """{"n":"\uD800"}""", "invalid_variable")]
    [InlineData("query ($f: BookFilterInput) { books(filter: $f) { genre } }", """{"f":{"\uD800":1}}""", "invalid_variable")]
    [InlineData("query ($n: String) { hello(name: $n) }", """{"n":"Ali","\uD800":1}""", """{"data":{"hello":"Hello Ali"}}""")]
    [InlineData("query ($n: String) { hello(name: $n) }", """{"\uD800":1}""", """{"data":{"hello":"Hello world"}}""")]
    [InlineData("query ($n: String, $m: String = \"Reza\") { hello(name: $m) again: hello(name: $n) }", """{"\uDC00":1,"n":"Ali","\uD800":2}""", """{"data":{"hello":"Hello Reza","again":"Hello Ali"}}""")]
    [InlineData("query ($n: Boolean!) { hello @skip(if: $n) author { id } }", """{"n":true}""", """{"data":{"author":{"id":"1"}}}""")]
    [InlineData("query ($i: Int!) { books(first: $i) { genre } }", """{"i":1.0}""", """{"data":{"books":[{"genre":"POETRY"}]}}""")]
    [InlineData("query ($i: Int!) { books(first: $i) { genre } }", """{"i":3000000000}""", "invalid_variable")]
    public async Task Coerces_variables(string query, string? variables, string expected)
    {
        var text = await Run.TextAsync(Library.Schema, query, variables);
        if (expected.StartsWith('{'))
            Assert.Equal(expected, text);
        else
            Assert.Contains($"\"code\":\"{expected}\"", text);
    }

    [Fact]
    public async Task A_condition_given_by_a_variable_is_not_remembered_for_the_next_request()
    {
        var engine = new GraphQLEngine(Library.Schema);
        foreach (var (value, expected) in new[] { ("true", """{"data":{"hello":"Hello world"}}"""), ("false", """{"data":{}}"""), ("true", """{"data":{"hello":"Hello world"}}""") })
        {
            var variables = System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>($$"""{"on":{{value}}}""");
            using var result = await engine.ExecuteAsync(
                new GraphQLRequest("query ($on: Boolean!) { hello @include(if: $on) }") { Variables = variables },
                new RequestContext(EmptyServices.Instance));
            Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(result.Json.Span));
        }
    }

    [Fact]
    public async Task Mutations_run_one_after_another()
    {
        var text = await Run.TextAsync(Library.Schema, "mutation { a: add(amount: 1) b: add(amount: 2) c: add(amount: 3) }", services: new TestServices(new Counter()));
        Assert.Equal("""{"data":{"a":1,"b":3,"c":6}}""", text);
    }

    [Fact]
    public async Task Services_and_context_are_injected()
    {
        var text = await Run.TextAsync(Library.Schema, "{ serviceText }", services: new TestServices(StringComparer.Ordinal));
        Assert.Equal($$$"""{"data":{"serviceText":["{{{StringComparer.Ordinal.GetType().Name}}}","serviceText"]}}""", text);
    }

    [Theory]
    [InlineData("query A { hello } query B { author { id } }", "B", """{"data":{"author":{"id":"1"}}}""")]
    [InlineData("query A { hello } query B { author { id } }", null, "operation_not_found")]
    [InlineData("query A { hello }", "C", "operation_not_found")]
    [InlineData("fragment F on Author { id }", null, "validation_failed")]
    public async Task Chooses_the_operation(string query, string? operation, string expected) =>
        Assert.Contains(expected, await Run.TextAsync(Library.Schema, query, operation: operation));
}
