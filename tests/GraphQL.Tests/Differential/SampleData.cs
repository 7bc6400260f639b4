using ServiceDesk.GraphQL.Execution;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Tests.Differential;

/// <summary>The data of the differential test: every value follows from where it stands, and <c>reference/data.mjs</c> gives the same.</summary>
internal static class SampleData
{
    private static readonly string[] Texts = ["", "text", "a \"quoted\"\\ text", "line\nline\ttab", "سلام دنیا", "😀 é", "\u0001\u007f\u2028", "</script>"];
    private static readonly double[] Floats = [0.5, -1.25, 1e21, 3, 123456.789, 1e-7, double.NaN];

    public static object? Resolve(object? source, ResolverContext context)
    {
        var field = context.Field;
        var of = source as IReadOnlyDictionary<string, object?>;
        if (source is null && ReferenceEquals(field.DeclaringType, context.Schema.SubscriptionType))
            return field.Name == "refused" ? throw new GraphQLException("refused", "refused") : Events(field.DeclaringType.Name);
        if (field.Name == "given")
            return of?.GetValueOrDefault("given");
        var key = $"{of?["key"] ?? field.DeclaringType.Name}.{field.Name}";
        var value = ValueAt(field.Type, key, Given(context), context.Schema);
        return value is GraphQLError error && Hash(key) % 2 == 0 ? throw new GraphQLException(error) : value;
    }

    private static async IAsyncEnumerable<object?> Events(string type)
    {
        for (var i = 0; i < 2; i++)
        {
            await Task.Yield();
            yield return new Dictionary<string, object?> { ["key"] = $"{type}#{i}" };
        }
    }

    private static Dictionary<string, object?> Given(ResolverContext context)
    {
        var given = new Dictionary<string, object?>();
        for (var i = 0; i < context.Arguments.Length; i++)
        {
            if (!ReferenceEquals(context.Arguments[i], InputValueDefinition.Missing))
                given[context.Field.Arguments[i].Name] = context.Arguments[i];
        }

        return given;
    }

    private static object? ValueAt(GraphQLType type, string key, object given, Schema schema)
    {
        var hash = Hash(key);
        if (type is NonNullType nonNull)
            return hash % 29 == 0 ? null : ValueAt(nonNull.Inner, $"{key}!", given, schema);
        if (hash % 13 == 0)
            return null;
        if (hash % 31 == 1)
            return new GraphQLError("failed", key);
        return type switch
        {
            ListType list => Enumerable.Range(0, (int)(hash % 4)).Select(i => ValueAt(list.Item, $"{key}/{i}", given, schema)).ToList(),
            InterfaceType or UnionType => ObjectOf(type.Named, hash % 23 == 0 ? "Query" : Pick(schema.PossibleTypes(type.Named).Select(t => t.Name).Order(StringComparer.Ordinal), hash), hash, given),
            ObjectType => ObjectOf(type.Named, type.Named.Name, hash, given),
            EnumType colours => Pick([.. colours.Values.Select(v => v.Name), "NO_SUCH"], hash),
            _ => LeafOf(type.Named.Name, hash, given),
        };
    }

    private static object LeafOf(string type, uint hash, object given) => type switch
    {
        "Int" => hash % 17 == 0 ? 3_000_000_000 : (int)(hash % 200) - 100,
        "Float" => Floats[hash % Floats.Length],
        "Boolean" => hash % 2 == 0,
        "ID" => hash % 2 == 0 ? (int)(hash % 1000) : $"id-{hash % 1000}",
        "Json" => given,
        _ => Texts[hash % Texts.Length],
    };

    private static Dictionary<string, object?> ObjectOf(NamedType declared, string type, uint hash, object given) =>
        new() { ["__typename"] = type, ["key"] = $"{declared.Name}:{hash % 97}", ["given"] = given };

    private static string Pick(IEnumerable<string> names, uint hash)
    {
        var list = names.ToList();
        return list[(int)(hash % list.Count)];
    }

    /// <summary>FNV-1a of 32 bits over UTF-16 code units, with a final mix so that the low bits depend on all of them.</summary>
    private static uint Hash(string text)
    {
        var hash = text.Aggregate(0x811c9dc5u, (h, c) => unchecked((h ^ c) * 0x01000193));
        hash = unchecked((hash ^ (hash >> 16)) * 0x85ebca6b);
        return hash ^ (hash >> 13);
    }
}
