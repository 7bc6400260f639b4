using System.ComponentModel;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.GraphQL.Connections;
using ServiceDesk.GraphQL.DataLoaders;
using ServiceDesk.GraphQL.Execution;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Tests.Execution;

/// <summary>A small schema with something of everything.</summary>
public static class Library
{
    public static Schema Schema { get; } = Builder().Build();

    /// <summary>The same with @defer and @stream, and a list that comes book by book.</summary>
    public static Schema Incremental { get; } = Builder().Query<LibraryBookByBook>().IncrementalDelivery().Build();

    private static SchemaBuilder Builder() => new SchemaBuilder()
        .Query<LibraryQuery>()
        .Mutation<LibraryMutation>()
        .Extend<BookFields>()
        .Type<Magazine>()
        .Scalar(new TextScalar<DateOnly>("Date", text => DateOnly.ParseExact(text, "yyyy-MM-dd"), date => date.ToString("yyyy-MM-dd")));

    public static readonly Book[] Books =
    [
        new(Guid.Parse("00000000-0000-0000-0000-000000000001"), "گلستان", 1, Genre.Poetry, new DateOnly(2020, 3, 20), [1, 2]),
        new(Guid.Parse("00000000-0000-0000-0000-000000000002"), "Boof-e \"Koor\"", 2, Genre.LongProse, null, []),
        new(Guid.Parse("00000000-0000-0000-0000-000000000003"), "بوستان", 1, Genre.Poetry, null, [5]),
    ];
}

[GraphQLInterface]
public interface IPublication
{
    string Title { get; }
}

[GraphQLUnion(typeof(Book), typeof(Author))]
public interface ISearchResult;

public enum Genre
{
    Poetry,
    [Description("Novels and the like")]
    LongProse,
    [Deprecated("Nobody reads it")]
    Drama,
}

/// <summary>A book of the library.</summary>
/// <param name="Title">What stands on the cover.</param>
public record Book([property: GraphQLName("id")] Guid Id, string Title, [property: GraphQLIgnore] int AuthorId, Genre Genre, DateOnly? PublishedOn, IReadOnlyList<int> Ratings) : IPublication, ISearchResult;

public record Magazine(string Title, int Issue) : IPublication;

public record Author([property: Id] int Id, string Name) : ISearchResult
{
    public string Broken => throw new InvalidOperationException("secret detail");

    public string? MayBreak => throw new InvalidOperationException("secret detail");

    [GraphQLField]
    public string Greet(string greeting = "Salam") => $"{greeting} {Name}";
}

public sealed class AuthorLoader : DataLoader<int, Author>
{
    public static readonly AsyncLocal<List<int[]>> Batches = new();

    protected override async Task<IReadOnlyDictionary<int, Author>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        Batches.Value?.Add([.. keys]);
        await Task.Yield();
        return keys.Where(k => k < 100).ToDictionary(k => k, k => new Author(k, k == 1 ? "Saadi" : "Hedayat"));
    }
}

[GraphQLExtends(typeof(Book))]
public sealed class BookFields
{
    [GraphQLField]
    public static async Task<Author> Author([Parent] Book book, AuthorLoader authors) => (await authors.LoadAsync(book.AuthorId))!;

    [GraphQLField]
    public static async Task<string?> Slow([Parent] Book book)
    {
        await Task.Yield();
        return book.Title;
    }
}

public record BookFilter(Genre? Genre = null, [property: GraphQLName("title")] string? TitleContains = null)
{
    public int MinRatings { get; init; } = -1;

    public Optional<string?> Note { get; init; }
}

[OneOf]
public record BookKey(Guid? Id, string? Title);

public sealed class LibraryQuery
{
    [GraphQLField]
    public string Hello(string? name = null) => $"Hello {name ?? "world"}";

    [GraphQLField]
    public IReadOnlyList<Book> Books(BookFilter? filter = null, int first = 10) =>
        [.. Library.Books.Where(b => (filter?.Genre is null || b.Genre == filter.Genre) && (filter?.TitleContains is null || b.Title.Contains(filter.TitleContains))).Take(first)];

    [GraphQLField]
    public Book? Book(Guid id) => Library.Books.FirstOrDefault(b => b.Id == id);

    [GraphQLField]
    public Book? BookBy(BookKey key) => Library.Books.FirstOrDefault(b => b.Id == key.Id || b.Title == key.Title);

    [GraphQLField]
    public async Task<IReadOnlyList<Book>> BooksLaterAsync()
    {
        await Task.Yield();
        return Library.Books;
    }

    [GraphQLField]
    public IEnumerable<IPublication> Publications() => [Library.Books[0], new Magazine("Bukhara", 7)];

    [GraphQLField]
    public IEnumerable<ISearchResult> Search(string text) => [Library.Books[0], new Author(1, text)];

    [GraphQLField]
    public Author Author() => new(1, "Saadi");

    [GraphQLField]
    public Author? MaybeAuthor() => new(1, "Saadi");

    [GraphQLField]
    public string? Fails(string code) => throw new GraphQLException(code, "As asked", new Dictionary<string, object?> { ["field"] = "code" });

    [GraphQLField]
    public FieldResult<Book> Refuses() => new GraphQLError("not_found", "No such book");

    [GraphQLField]
    public string? FilterEcho(BookFilter filter) => $"{filter.MinRatings}|{(filter.Note.IsGiven ? filter.Note.Value ?? "null" : "left out")}";

    [GraphQLField]
    public IReadOnlyList<int?> NullsInList() => [1, null, 3];

    [GraphQLField]
    [GraphQLType("[Int!]")]
    public IReadOnlyList<int?>? NoNullsInList() => [1, null, 3];

    [GraphQLField]
    public Connection<Book> BookPages(int? first = null, string? after = null, int? last = null, string? before = null)
    {
        var arguments = ConnectionArguments.From(first, after, last, before);
        IEnumerable<Book> rows = arguments.IsBackward ? Library.Books.Reverse() : Library.Books;
        if (arguments.Cursor is { } cursor)
            rows = rows.SkipWhile(b => b.Id.ToString() != cursor.Parts[0]).Skip(1);
        return arguments.ToConnection([.. rows.Take(arguments.Count + 1)], b => new Cursor(b.Id.ToString()), _ => Task.FromResult(Library.Books.Length));
    }

    [GraphQLField]
    public DateTimeOffset Instant(DateTimeOffset? at = null) => at ?? new DateTimeOffset(2026, 3, 21, 12, 0, 0, TimeSpan.FromHours(3.5));

    [GraphQLField]
    public long Big(long value) => value;

    [GraphQLField]
    public IEnumerable<string> ServiceText([Service] StringComparer comparer, ResolverContext context) => [comparer.GetType().Name, context.Field.Name];

    [GraphQLField]
    public async Task<string> Forever(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return "never";
    }
}

public sealed class LibraryBookByBook
{
    [GraphQLField]
    public static async IAsyncEnumerable<Book> BookByBook()
    {
        foreach (var book in Library.Books)
        {
            await Task.Yield();
            yield return book;
        }
    }
}

public sealed class Counter
{
    public int Value { get; set; }
}

public sealed class LibraryMutation
{
    [GraphQLField]
    public async Task<int> Add([Service] Counter counter, int amount)
    {
        var before = counter.Value;
        await Task.Yield();
        return counter.Value = before + amount;
    }
}
