using ServiceDesk.GraphQL.Execution;

namespace ServiceDesk.GraphQL.Tests.Execution;

/// <summary>What is asked again is not parsed again, and what is asked once takes no place.</summary>
public class DocumentCacheTests
{
    private int _loads;

    [Fact]
    public void A_document_is_kept_from_its_second_use()
    {
        var cache = new DocumentCache(Load, new GraphQLOptions());
        for (var i = 0; i < 10; i++)
            cache.GetOrAdd("{ hello }");
        Assert.Equal(2, _loads);
        Assert.Equal(1, cache.Count);
    }

    [Fact]
    public void Documents_used_once_take_no_place()
    {
        var cache = new DocumentCache(Load, new GraphQLOptions());
        for (var i = 0; i < 1_000; i++)
            cache.GetOrAdd($"{{ a{i}: hello }}");
        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public void The_number_is_bounded_and_what_is_used_stays()
    {
        var cache = new DocumentCache(Load, new GraphQLOptions { CachedDocuments = 10 });
        Use("{ favourite: hello }");
        for (var i = 0; i < 100; i++)
        {
            Use($"{{ a{i}: hello }}");
            cache.GetOrAdd("{ favourite: hello }");
        }

        Assert.Equal(10, cache.Count);
        var before = _loads;
        cache.GetOrAdd("{ favourite: hello }");
        Assert.Equal(before, _loads);

        void Use(string source)
        {
            cache.GetOrAdd(source);
            cache.GetOrAdd(source);
        }
    }

    [Fact]
    public void Long_documents_are_not_kept()
    {
        var cache = new DocumentCache(Load, new GraphQLOptions { CachedDocumentLength = 5 });
        for (var i = 0; i < 3; i++)
            cache.GetOrAdd("{ hello }");
        Assert.Equal(3, _loads);
        Assert.Equal(0, cache.Count);
    }

    private PreparedDocument Load(string source)
    {
        _loads++;
        return new PreparedDocument(Library.Schema, null, []);
    }
}
