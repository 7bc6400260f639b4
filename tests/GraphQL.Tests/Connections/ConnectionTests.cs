using ServiceDesk.GraphQL.Connections;
using ServiceDesk.GraphQL.Tests.Execution;

namespace ServiceDesk.GraphQL.Tests.Connections;

/// <summary>Relay's cursor connections.</summary>
public class ConnectionTests
{
    [Fact]
    public async Task Pages_forward_until_the_end()
    {
        var titles = new List<string>();
        string? after = null;
        var pages = 0;
        while (true)
        {
            var answer = await Run.JsonAsync(Library.Schema, "query ($after: String) { bookPages(first: 2, after: $after) { totalCount nodes { title } pageInfo { hasNextPage hasPreviousPage endCursor } } }", after is null ? null : $$"""{"after":"{{after}}"}""");
            var page = answer.GetProperty("data").GetProperty("bookPages");
            Assert.Equal(3, page.GetProperty("totalCount").GetInt32());
            titles.AddRange(page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("title").GetString()!));
            var info = page.GetProperty("pageInfo");
            Assert.Equal(pages > 0, info.GetProperty("hasPreviousPage").GetBoolean());
            pages++;
            if (!info.GetProperty("hasNextPage").GetBoolean())
                break;
            after = info.GetProperty("endCursor").GetString();
        }

        Assert.Equal(2, pages);
        Assert.Equal(Library.Books.Select(b => b.Title), titles);
    }

    [Fact]
    public async Task Pages_backward_in_the_same_order()
    {
        var text = await Run.TextAsync(Library.Schema, "{ bookPages(last: 2) { edges { node { title } } pageInfo { hasNextPage hasPreviousPage } } }");
        Assert.Equal("""{"data":{"bookPages":{"edges":[{"node":{"title":"Boof-e \"Koor\""}},{"node":{"title":"بوستان"}}],"pageInfo":{"hasNextPage":false,"hasPreviousPage":true}}}}""", text);
    }

    [Theory]
    [InlineData("first: 1, last: 1")]
    [InlineData("first: -1")]
    [InlineData("first: 101")]
    [InlineData("after: \"not a cursor\"")]
    [InlineData("after: \"bnVsbA\"")]
    public async Task Bad_arguments_are_typed_errors(string arguments) =>
        Assert.Contains("\"code\":\"invalid_argument\"", await Run.TextAsync(Library.Schema, $"{{ bookPages({arguments}) {{ totalCount }} }}"));

    [Fact]
    public void A_cursor_survives_the_way_to_the_client_and_back()
    {
        var cursor = new Cursor("2026-03-21T08:30:00Z", "گلستان");
        Assert.True(Cursor.TryParse(cursor.ToString(), out var read));
        Assert.Equal(cursor, read);
    }
}
