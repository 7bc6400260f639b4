using ServiceDesk.GraphQL.Types;
using ServiceDesk.GraphQL.Types.Sdl;
using ServiceDesk.Testing.Node;

namespace ServiceDesk.GraphQL.Tests.Differential;

/// <summary>Both refuse the same schemas: for each rule of section 3 one that breaks it and, where it matters, one that does not quite.</summary>
public class SchemaRefusalTests
{
    private const string Query = "type Query { a: Int } ";

    private static readonly string[] Refused =
    [
        "type A { a: Int }",
        "schema { mutation: A } type A { a: Int }",
        "schema { query: A } input A { a: Int }",
        "schema { query: A mutation: A } type A { a: Int }",
        "schema { query: A query: A } type A { a: Int }",
        "schema { query: A } schema { query: A } type A { a: Int }",
        "type Query",
        "type Query { __a: Int }",
        "type Query { a: Nothing }",
        "type Query { a: I } input I { a: Int }",
        "type Query { a(b: Query): Int }",
        "type Query { a(__b: Int): Int }",
        "type Query { a: Int a: Int }",
        "type Query { a(b: Int, b: Int): Int }",
        "type Query { a(b: Int! @deprecated): Int }",
        "type Query { a(b: Int = \"text\"): Int }",
        "type Query { a(b: Int! = null): Int }",
        "type Query { a(b: [Int!] = [1, null]): Int }",
        "type Query { a(b: I = { c: 1 }): Int } input I { b: Int }",
        "type Query { a(b: I = {}): Int } input I { b: Int! }",
        "type Query { a(b: E = B): Int } enum E { A }",
        "type Query { a(b: O = { a: 1, b: 2 }): Int } input O @oneOf { a: Int b: Int }",
        "type Query { a: Int @skip(if: true) }",
        "type Query { a: Int @nothing }",
        "type Query { a: Int @deprecated @deprecated }",
        "type Query { a: Int @deprecated(why: \"x\") }",
        "type Query { a: Int @deprecated(reason: 1) }",
        "type Query { a: Int @deprecated(reason: null) }",
        Query + "type __A { a: Int }",
        Query + "type Query { b: Int }",
        Query + "extend type B { a: Int }",
        Query + "extend input Query { a: Int }",
        Query + "extend type Query { a: Int }",
        Query + "enum E",
        Query + "enum E { A A }",
        Query + "enum E { __A }",
        Query + "enum E { true }",
        Query + "union U",
        Query + "union U = Query | Query",
        Query + "union U = E enum E { A }",
        Query + "union U = Nothing",
        Query + "input I",
        Query + "input I { a: Int a: Int }",
        Query + "input I { a: Query }",
        Query + "input I { __a: Int }",
        Query + "input I { a: Int! @deprecated }",
        Query + "input I { a: I! }",
        Query + "input I { a: J! } input J { b: I! }",
        Query + "input I { a: I = {} }",
        Query + "input I { a: J = {} } input J { b: I = {} }",
        Query + "input I { a: Int = 1.5 }",
        Query + "input O @oneOf { a: Int! }",
        Query + "input O @oneOf { a: Int = 1 }",
        Query + "input O @oneOf @oneOf { a: Int }",
        Query + "scalar S @specifiedBy",
        Query + "scalar S @specifiedBy(url: 1)",
        Query + "directive @__d on FIELD",
        Query + "directive @d on FIELD directive @d on FIELD",
        Query + "directive @d(a: Int, a: Int) on FIELD",
        Query + "directive @d(a: Query) on FIELD",
        Query + "directive @d(__a: Int) on FIELD",
        Query + "directive @d(a: Int! @deprecated) on FIELD",
        Query + "directive @d(a: Int = \"text\") on FIELD",
        Query + "directive @d(a: Int!) on OBJECT type T @d { a: Int }",
        Query + "interface N",
        Query + "interface N { a: Int } type T implements N { b: Int }",
        Query + "interface N { a: Int } type T implements N { a: String }",
        Query + "interface N { a: Int! } type T implements N { a: Int }",
        Query + "interface N { a: [Int] } type T implements N { a: Int }",
        Query + "interface N { a(b: Int): Int } type T implements N { a: Int }",
        Query + "interface N { a(b: Int): Int } type T implements N { a(b: Int!): Int }",
        Query + "interface N { a: Int } type T implements N { a(b: Int!): Int }",
        Query + "interface N { a: Int } type T implements N & N { a: Int }",
        Query + "interface N { a: Int } interface M implements N { a: Int } type T implements M { a: Int }",
        Query + "interface N implements N { a: Int }",
        Query + "interface N implements M { a: Int } interface M implements N { a: Int }",
        Query + "interface N { a: Int } type T implements N { a: Int @deprecated }",
        Query + "type T implements Query { a: Int }",
        Query + "type T implements Nothing { a: Int }",
        Query + "type T {}",
        "schema @deprecated { query: Query } " + Query,
        "schema { query: Nothing }",
    ];

    private static readonly string[] Accepted =
    [
        Query,
        "type Query { a(b: O = { c: { d: 1 } }): Int } input O @oneOf { c: I } input I { d: Int }",
        "schema { query: A } type A { a: Int }",
        "type Query { a(b: Int! = 1 @deprecated): Int @deprecated(reason: \"why\") }",
        "type Query { a(b: [Int!] = 1): Int }",
        "type Query { a(b: Float = 1, c: ID = 1, d: O = { a: 1 }): Int } input O @oneOf { a: Int b: Int }",
        Query + "input I { a: [I!]! b: I c: J } input J { a: I = { a: [] } }",
        Query + "interface N { a: N } type T implements N { a: T! b: Int }",
        Query + "interface N { a: U } union U = T type T implements N { a(b: Int, c: Int! = 1): T }",
        Query + "interface N { a: Int @deprecated } type T implements N { a: Int @deprecated }",
        Query + "interface N { a: Int } interface M implements N { a: Int! } type T implements N & M { a: Int! }",
        Query + "directive @d(a: Int) repeatable on OBJECT type T @d @d(a: 1) { a: Int }",
        Query + "type Mutation { a: Int } type Subscription { a: Int } extend type Query { b: Int } extend schema { subscription: Subscription }",
        Query + "enum E { A @deprecated } extend enum E { B } scalar S @specifiedBy(url: \"x\") extend scalar S @oops directive @oops on SCALAR",
    ];

    [NodeFact]
    public async Task Both_refuse_the_same()
    {
        await using var theirs = await Reference.StartAsync();
        var disagreements = new List<string>();
        foreach (var (sdl, isRefused) in Refused.Select(s => (s, true)).Concat(Accepted.Select(s => (s, false))))
        {
            var expected = string.Join("; ", (await theirs.AskAsync(new { act = "check", sdl })).EnumerateArray().Select(e => e.GetString()));
            var actual = Refusal(sdl);
            if (isRefused ? expected.Length == 0 || actual.Length == 0 : expected.Length + actual.Length > 0)
                disagreements.Add($"{sdl}\n  ours:   {actual}\n  theirs: {expected}");
        }

        Assert.True(disagreements.Count == 0, string.Join('\n', disagreements));
    }

    private static string Refusal(string sdl)
    {
        try
        {
            SdlReader.Read(sdl);
            return "";
        }
        catch (Exception e) when (e is SchemaException or GraphQLException)
        {
            return e.Message;
        }
    }
}
