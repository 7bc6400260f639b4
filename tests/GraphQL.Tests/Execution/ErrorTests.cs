namespace ServiceDesk.GraphQL.Tests.Execution;

/// <summary>Section 6.4.4 and 7.1.2: errors, where they stand and what they do to their parents.</summary>
public class ErrorTests
{
    [Fact]
    public async Task A_typed_error_keeps_code_message_and_extensions()
    {
        var text = await Run.TextAsync(Library.Schema, "{ fails(code: \"over_limit\") hello }");
        Assert.Equal("""{"data":{"fails":null,"hello":"Hello world"},"errors":[{"message":"As asked","locations":[{"line":1,"column":3}],"path":["fails"],"extensions":{"code":"over_limit","field":"code"}}]}""", text);
    }

    [Fact]
    public async Task A_returned_error_nulls_a_non_null_field_and_its_parent()
    {
        var text = await Run.TextAsync(Library.Schema, "{ hello refuses { title } }");
        Assert.Equal("""{"data":null,"errors":[{"message":"No such book","locations":[{"line":1,"column":9}],"path":["refuses"],"extensions":{"code":"not_found"}}]}""", text);
    }

    [Fact]
    public async Task An_unexpected_exception_is_masked_and_reported_to_the_host()
    {
        var seen = new List<UnexpectedError>();
        var text = await Run.TextAsync(Library.Schema, "{ maybeAuthor { name mayBreak } }", options: new GraphQLOptions { OnUnexpectedError = seen.Add });
        Assert.Equal("""{"data":{"maybeAuthor":{"name":"Saadi","mayBreak":null}},"errors":[{"message":"Something went wrong on the server.","locations":[{"line":1,"column":22}],"path":["maybeAuthor","mayBreak"],"extensions":{"code":"internal_error"}}]}""", text);
        var error = Assert.Single(seen);
        Assert.Equal("secret detail", error.Exception.Message);
        Assert.Equal("Author.mayBreak", error.Field!.ToString());
        Assert.Equal(["maybeAuthor", "mayBreak"], error.Path);
    }

    [Fact]
    public async Task An_exception_that_the_host_knows_has_the_error_the_host_gives_it()
    {
        var seen = new List<UnexpectedError>();
        var options = new GraphQLOptions
        {
            TranslateError = (exception, request) => exception.Message == "secret detail" && request.Services is not null ? new GraphQLError("out_of_order", "Try again.") : null,
            OnUnexpectedError = seen.Add,
        };
        var text = await Run.TextAsync(Library.Schema, "{ maybeAuthor { mayBreak } }", options: options);
        Assert.Equal("""{"data":{"maybeAuthor":{"mayBreak":null}},"errors":[{"message":"Try again.","locations":[{"line":1,"column":17}],"path":["maybeAuthor","mayBreak"],"extensions":{"code":"out_of_order"}}]}""", text);
        Assert.Empty(seen);
    }

    [Fact]
    public async Task Null_propagates_to_the_nearest_nullable_parent()
    {
        var text = await Run.TextAsync(Library.Schema, "{ hello maybeAuthor { name broken } }");
        Assert.StartsWith("""{"data":{"hello":"Hello world","maybeAuthor":null},"errors":[{""", text);
        Assert.Contains("""path":["maybeAuthor","broken"]""", text);
    }

    [Fact]
    public async Task A_null_item_of_a_non_null_list_nulls_the_list_and_names_the_index()
    {
        var text = await Run.TextAsync(Library.Schema, "{ noNullsInList hello }");
        Assert.Equal("""{"data":{"noNullsInList":null,"hello":"Hello world"},"errors":[{"message":"Field \"Query.noNullsInList\" is not nullable but has no value.","locations":[{"line":1,"column":3}],"path":["noNullsInList",1],"extensions":{"code":"null_in_non_null_field"}}]}""", text);
    }

    [Theory]
    [InlineData("{ hello", "syntax_error")]
    [InlineData("{ nothing }", "validation_failed")]
    public async Task A_request_error_has_no_data(string query, string code)
    {
        using var result = await Run.ResultAsync(Library.Schema, query);
        Assert.Equal(GraphQLOutcome.RequestError, result.Outcome);
        Assert.Equal(code, Assert.Single(result.Errors).Code);
        Assert.DoesNotContain("\"data\"", System.Text.Encoding.UTF8.GetString(result.Json.Span));
    }

    [Fact]
    public async Task No_mutation_runs_where_none_is_allowed()
    {
        using var result = await new GraphQLEngine(Library.Schema).ExecuteAsync(
            new GraphQLRequest("mutation { add(amount: 1) }") { AllowMutation = false },
            new RequestContext(new TestServices(new Counter())));
        Assert.Equal(GraphQLOutcome.MutationNotAllowed, result.Outcome);
        Assert.Equal(ErrorCodes.MutationNotAllowed, Assert.Single(result.Errors).Code);
    }

    [Fact]
    public async Task An_operation_that_takes_too_long_ends_with_a_typed_error()
    {
        var text = await Run.TextAsync(Library.Schema, "{ hello forever }", options: new GraphQLOptions { ExecutionTimeout = TimeSpan.FromMilliseconds(20) });
        Assert.StartsWith("""{"data":null,"errors":[{"message":""", text);
        Assert.Contains("execution_timeout", text);
    }

    [Fact]
    public async Task A_request_whose_client_has_gone_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        var running = new GraphQLEngine(Library.Schema).ExecuteAsync(new GraphQLRequest("{ forever }"), new RequestContext(EmptyServices.Instance) { CancellationToken = source.Token });
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await running);
    }
}
