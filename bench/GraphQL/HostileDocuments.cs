using System.Text;
using System.Text.Json;

namespace ServiceDesk.Bench.GraphQL;

/// <summary>Bodies that nobody sends who means well, each as large as the limit of a body lets it be, or as the limit of tokens.</summary>
internal static class HostileDocuments
{
    public static IEnumerable<(string Name, byte[] Body)> All =>
    [
        ("none: `{ organisation { key } }`", Query("{ organisation { key } }")),
        ("nesting of 100,000", Query(Repeat("{a", 100_000))),
        ("nesting of 100,000, closed", Query(Repeat("{a", 100_000) + Repeat("}", 100_000))),
        ("cycle through 1,000 fragments", Query("{...f0}" + Each(1_000, n => $"fragment f{n} on Query{{...f{(n + 1) % 1_000}}}"))),
        ("fragments that double 30 times", Query("{...f0}" + Each(30, n => $"fragment f{n} on Query{{...f{n + 1} ...f{n + 1}}}") + "fragment f30 on Query{me{name}}")),
        ("364 KB of inline fragments", Query("{" + Repeat("...on Query{me{name}}", 364_000 / 21) + "}")),
        ("inline fragments, just within the tokens", Query("{" + Repeat("...on Query{me{name}}", 1_100) + "}")),
        ("inline fragments nested 90 deep, 10 in each", Query(Repeat("{" + Repeat("...{me{name}}", 10) + "...", 90) + "{__typename}" + Repeat("}", 90))),
        ("3,000 repeated fields", Query("{" + Repeat("__typename ", 3_000) + "}")),
        ("950 repeated fields with a selection", Query("{" + Repeat("me{name}", 950) + "}")),
        ("3,000 aliases", Query("{" + Each(3_000, n => $"a{n}:__typename ") + "}")),
        ("20,000 aliases", Query("{" + Each(20_000, n => $"a{n}:__typename ") + "}")),
        ("1,600 directives", Query("{__typename" + Repeat("@include(if:true)", 1_600) + "}")),
        ("fields of one name with different arguments", Query("{" + Each(190, n => $"request(id:\"{n}\"){{id}}") + "}")),
        ("1,900 variables", Query("query(" + Each(1_900, n => $"$v{n}:Int ") + "){__typename}")),
        ("100,000 values as a variable", Variable("[" + string.Join(',', Enumerable.Repeat("\"a\"", 100_000)) + "]")),
        ("a text of 480 KB as a variable", Variable($"[\"{Repeat("x", 480_000)}\"]")),
        ("lists 100,000 deep as a variable", Variable(Repeat("[", 100_000) + Repeat("]", 100_000))),
        ("lists 100,000 deep as an argument", Query("{myRequests(services:" + Repeat("[", 100_000) + Repeat("]", 100_000) + "){nodes{id}}}")),
        ("a block string of 400 KB", Query("{myRequests(text:\"\"\"" + Repeat("\n ", 200_000) + "\"\"\"){nodes{id}}}")),
        ("500 KB that are not UTF-8", [.. "{\"query\":\""u8, .. Enumerable.Repeat((byte)0xFF, 500_000), .. "\"}"u8]),
        ("a body of 1 MB", Query("{" + Repeat("__typename ", 100_000) + "}")),
    ];

    private static byte[] Query(string query) => JsonSerializer.SerializeToUtf8Bytes(new { query });

    private static byte[] Variable(string json) =>
        Encoding.UTF8.GetBytes("""{"query":"query($v:[String!]){myRequests(services:$v){nodes{id}}}","variables":{"v":""" + json + "}}");

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static string Each(int times, Func<int, string> text) => string.Concat(Enumerable.Range(0, times).Select(text));
}
