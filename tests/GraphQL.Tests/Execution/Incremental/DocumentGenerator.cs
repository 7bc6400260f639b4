using System.Text;

namespace ServiceDesk.GraphQL.Tests.Execution.Incremental;

/// <summary>Writes operations over <see cref="Library.Incremental"/> with @defer and @stream in all places: nested, overlapping, in lists, in named fragments.</summary>
internal sealed class DocumentGenerator(int seed)
{
    private static readonly Dictionary<string, (string Field, string? Type, bool IsList)[]> Fields = new()
    {
        ["Query"] =
        [
            ("hello", null, false), ("books", "Book", true), ("book(id: \"00000000-0000-0000-0000-000000000002\")", "Book", false), ("booksLater", "Book", true), ("bookByBook", "Book", true),
            ("publications", "Publication", true), ("search(text: \"x\")", "SearchResult", true), ("author", "Author", false), ("maybeAuthor", "Author", false), ("nullsInList", null, true),
            ("bookPages(first: 2)", "BookConnection", false), ("fails(code: \"as_asked\")", null, false),
        ],
        ["Book"] = [("id", null, false), ("title", null, false), ("genre", null, false), ("ratings", null, true), ("author", "Author", false), ("slow", null, false)],
        ["Author"] = [("id", null, false), ("name", null, false), ("greet", null, false), ("mayBreak", null, false)],
        ["Publication"] = [("title", null, false), ("__typename", null, false)],
        ["SearchResult"] = [("__typename", null, false)],
        ["BookConnection"] = [("nodes", "Book", true), ("edges", "BookEdge", true), ("totalCount", null, false)],
        ["BookEdge"] = [("cursor", null, false), ("node", "Book", false)],
    };

    private static readonly Dictionary<string, string[]> Narrower = new() { ["Publication"] = ["Book"], ["SearchResult"] = ["Book", "Author"] };

    private readonly Random _random = new(seed);
    private readonly List<(string Name, string Type, string Text)> _fragments = [];
    private int _streams;

    public string Next()
    {
        _fragments.Clear();
        _streams = 0;
        foreach (var type in new[] { "Author", "Book", "Book", "Query" })
            _fragments.Add(($"F{_fragments.Count}", type, SelectionSet(type, 2)));
        var query = SelectionSet("Query", 4);

        // A fragment that is not used is not valid; fragments use only those before them.
        var text = new StringBuilder(query);
        var used = query;
        foreach (var (name, type, set) in Enumerable.Reverse(_fragments).ToList())
        {
            if (!used.Contains($"...{name} ", StringComparison.Ordinal))
                continue;
            used += set;
            text.Append($" fragment {name} on {type} {set}");
        }

        return text.ToString();
    }

    private string SelectionSet(string type, int depth)
    {
        var text = new StringBuilder("{ ");
        for (var left = _random.Next(1, 5); left > 0; left--)
            text.Append(Selection(type, depth)).Append(' ');
        return text.Append('}').ToString();
    }

    private string Selection(string type, int depth)
    {
        var kind = _random.Next(10);
        if (kind < 3 && depth > 0)
            return $"...{Defer()} {SelectionSet(type, depth - 1)}";
        if (kind == 3 && Narrower.TryGetValue(type, out var narrower) && depth > 0 && narrower[_random.Next(narrower.Length)] is var condition)
            return $"... on {condition}{Defer()} {SelectionSet(condition, depth - 1)}";
        var fragments = _fragments.FindAll(f => f.Type == type);
        if (kind == 4 && fragments.Count > 0)
            return $"...{fragments[_random.Next(fragments.Count)].Name} {Defer()}";
        return Field(type, depth);
    }

    private string Field(string type, int depth)
    {
        var (field, below, isList) = Fields[type][_random.Next(Fields[type].Length)];
        if (below is not null && depth == 0)
            return "__typename";
        var set = below is null ? "" : " " + SelectionSet(below, depth - 1);

        // A streamed field has its name for itself.
        return isList && _random.Next(3) == 0
            ? $"s{_streams++}: {field} @stream(initialCount: {_random.Next(3)}){set}"
            : $"{field}{set}";
    }

    private string Defer() => _random.Next(4) switch
    {
        0 => "",
        1 => " @defer(if: false)",
        _ => " @defer",
    };
}
