using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Tests.Types;

/// <summary>A schema that breaks a rule does not start, and says why.</summary>
public class SchemaValidationTests
{
    [Theory]
    [InlineData(typeof(NoFields), "no query fields")]
    [InlineData(typeof(ReservedName), "two underscores")]
    [InlineData(typeof(Twice), "two fields called \"a\"")]
    [InlineData(typeof(Nothing), "must return a value")]
    [InlineData(typeof(UnknownScalar), "cannot be the type of an argument")]
    [InlineData(typeof(BadDefault), "is not valid")]
    [InlineData(typeof(Endless), "contains itself through required fields")]
    [InlineData(typeof(UnmarkedInterface), "without [GraphQLInterface]")]
    public void Refuses(Type query, string expected)
    {
        var builder = new SchemaBuilder().Operation(OperationKind.Query, query);
        Assert.Contains(expected, Assert.Throws<SchemaException>(builder.Build).Message);
    }

    private sealed class NoFields
    {
        public static int Unmarked() => 1;
    }

    private sealed class ReservedName
    {
        [GraphQLField, GraphQLName("__x")]
        public static int X() => 1;
    }

    private sealed class Twice
    {
        [GraphQLField]
        public static int A() => 1;

        [GraphQLField, GraphQLName("a")]
        public static int B() => 1;
    }

    private sealed class Nothing
    {
        [GraphQLField]
        public static Task A() => Task.CompletedTask;
    }

    private sealed class UnknownScalar
    {
        [GraphQLField]
        public static int A(nint x) => (int)x;
    }

    private sealed class BadDefault
    {
        [GraphQLField]
        public static int A([GraphQLDefault("\"text\"")] int x) => x;
    }

    private sealed record Loop(int Number, Loop Next);

    private sealed class Endless
    {
        [GraphQLField]
        public static int A(Loop x) => x.GetHashCode();
    }

    private interface IUnmarked
    {
        int X { get; }
    }

    private sealed class UnmarkedInterface
    {
        [GraphQLField]
        public static IUnmarked? A() => null;
    }
}
