using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Tests.Execution;

/// <summary>The host's hook before every field, and the enumeration that proves each field declares its access.</summary>
public class AccessTests
{
    private static readonly Schema Schema = new SchemaBuilder().Query<AccessQuery>().Build();

    private static readonly GraphQLOptions Options = new()
    {
        FieldAccess = (field, _) => ValueTask.FromResult(
            field.FindAttribute<AllowAttribute>()?.Role == "staff" ? new GraphQLError("forbidden", "Staff only") : null),
    };

    [Fact]
    public async Task A_refused_field_is_null_and_its_resolver_is_not_called()
    {
        AccessQuery.Calls = 0;
        var text = await Run.TextAsync(Schema, "{ open secret }", options: Options);
        Assert.Equal("""{"data":{"open":"open","secret":null},"errors":[{"message":"Staff only","locations":[{"line":1,"column":8}],"path":["secret"],"extensions":{"code":"forbidden"}}]}""", text);
        Assert.Equal(0, AccessQuery.Calls);
    }

    [Fact]
    public async Task A_refused_field_below_a_list_is_refused_in_every_item()
    {
        var text = await Run.TextAsync(Schema, "{ items { name note } }", options: Options);
        Assert.Contains("""[{"name":"a","note":null},{"name":"b","note":null}]""", text);
        Assert.Contains("""path":["items",1,"note"]""", text);
    }

    [Fact]
    public void Every_field_and_its_attributes_can_be_enumerated()
    {
        var undeclared = Schema.Fields.Where(f => f.FindAttribute<AllowAttribute>() is null).Select(f => f.ToString()).ToList();
        Assert.Equal(["Item.forgotten"], undeclared);
    }

    [AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
    private sealed class AllowAttribute(string role) : Attribute
    {
        public string Role { get; } = role;
    }

    private sealed record Item([property: Allow("all")] string Name, [property: Allow("staff")] string? Note, string? Forgotten);

    private sealed class AccessQuery
    {
        public static int Calls { get; set; }

        [GraphQLField, Allow("all")]
        public static string Open() => "open";

        [GraphQLField, Allow("staff")]
        public static string? Secret()
        {
            Calls++;
            return "secret";
        }

        [GraphQLField, Allow("all")]
        public static IEnumerable<Item> Items() => [new("a", "x", null), new("b", "y", null)];
    }
}
