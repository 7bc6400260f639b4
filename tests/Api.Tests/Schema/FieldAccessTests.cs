using ServiceDesk.Api.Schema;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Schema;

/// <summary>Every field of the schema against everybody whom it is not for. The fields are enumerated: a new one fails until it is here.</summary>
public sealed class FieldAccessTests(HostFixture fixture) : GraphQLTest(fixture)
{
    /// <summary>Each query field that names one request, as asked with its id ($id) or code ($code).</summary>
    private static readonly Dictionary<string, string> OfOneRequest = new()
    {
        ["request"] = "query($id: ID!) { request(id: $id) { id } }",
        ["requestByTrackingCode"] = "query($code: String!) { requestByTrackingCode(code: $code) { id } }",
        ["auditTrail"] = "query($id: ID!) { auditTrail(requestId: $id) { nodes { version } } }",
        ["replay"] = "query($id: ID!) { replay(requestId: $id) { version } }",
    };

    /// <summary>Each query field that names no request: lists as asked for all there is, and one person.</summary>
    private static readonly Dictionary<string, string> OfLists = new()
    {
        ["myRequests"] = "{ myRequests(first: 100) { nodes { id } } }",
        ["failedMessages"] = "{ failedMessages(first: 100) { nodes { id requestId trackingCode } } }",
        ["queue"] = "{ queue(first: 100, sort: NEWEST_FIRST) { nodes { id } } }",
        ["people"] = "{ people(first: 100) { nodes { id } } }",
        ["person"] = "{ person(id: \"00000000-0000-0000-0000-000000000000\") { id } }",
        ["statistics"] = "{ statistics { total { received } byUnit { unit { key } } } }",
    };

    /// <summary>Each query field that anybody may ask.</summary>
    private static readonly string[] Open = ["organisation", "me", "statusByTrackingCode"];

    [Fact]
    public void Every_field_declares_who_may_use_it()
    {
        var undeclared = GraphQLEndpoint.BuildSchema().Fields.Where(f => FieldAccessRules.DeclaredOf(f) is null).Select(f => $"{f.DeclaringType.Name}.{f.Name}");
        Assert.Empty(undeclared);
    }

    [Fact]
    public void Every_query_field_is_tried_below()
    {
        var fields = GraphQLEndpoint.BuildSchema().QueryType.Fields.Select(f => f.Name).Order();
        Assert.Equal(OfOneRequest.Keys.Concat(OfLists.Keys).Concat(Open).Order(), fields);
        var anonymous = GraphQLEndpoint.BuildSchema().QueryType.Fields.Where(f => FieldAccessRules.DeclaredOf(f)!.Access == FieldAccess.Anonymous).Select(f => f.Name);
        Assert.Equal(Open.Order(), anonymous.Order());
    }

    [Fact]
    public void Every_mutation_is_for_those_who_are_signed_in() =>
        Assert.All(GraphQLEndpoint.BuildSchema().MutationType!.Fields, field => Assert.Equal(FieldAccess.SignedIn, FieldAccessRules.DeclaredOf(field)!.Access));

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("another person", "kaums")]
    [InlineData("another unit's expert", "kaums", "expert:education")]
    [InlineData("another unit's head", "kaums", "head:presidency")]
    [InlineData("an administrator", "kaums", "administrator")]
    [InlineData("an approver of another unit", "kaums", "approver:education")]
    [InlineData("an auditor of another unit", "kaums", "auditor:education")]
    [InlineData("another organisation's person", "kerman")]
    [InlineData("another organisation's expert of a unit of the same key", "kerman", "expert:it")]
    [InlineData("another organisation's auditor", "kerman", "auditor")]
    public async Task A_request_is_nobody_elses(string who, string organisation, params string[] roles)
    {
        var (host, request, owner, _, expert, _) = await ApprovedAsync("field-owner");
        var stranger = await host.At(organisation).SignInAsync("stranger", roles);
        var variables = new { id = request.Id, code = (string)request.Json["trackingCode"]! };
        foreach (var (field, query) in OfOneRequest)
        {
            var answer = await AskAsync(stranger, query, variables);
            Assert.True(Codes(answer) is ["request_not_found"], $"{who}: {field} gives {answer.ToJsonString()}");
            Assert.Null(answer["data"]?[field]);
        }
        foreach (var (field, query) in OfLists)
            Assert.DoesNotContain(request.Id, (await AskAsync(stranger, query)).ToJsonString());
        // The same token at the other organisation's door is nobody there.
        if (organisation != "kaums")
            foreach (var query in OfOneRequest.Values.Concat(OfLists.Values))
                (await stranger.At("kaums").PostAsync("/graphql", System.Text.Json.JsonSerializer.Serialize(new { query, variables }))).IsProblem(403, "wrong_organisation");
        // The control: those whose it is do see it.
        Assert.Equal(request.Id, (string?)(await DataAsync(owner, OfOneRequest["request"], variables))["request"]!["id"]);
        Assert.Contains(request.Id, (await DataAsync(owner, OfLists["myRequests"])).ToJsonString());
        Assert.Equal(request.Id, (string?)(await DataAsync(expert, OfOneRequest["requestByTrackingCode"], variables))["requestByTrackingCode"]!["id"]);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Nobody_signed_in_asks_only_what_is_open()
    {
        var (host, request, _, _, _, _) = await ApprovedAsync("field-owner");
        var nobody = host.At("kaums").Nobody();
        var variables = new { id = request.Id, code = (string)request.Json["trackingCode"]! };
        foreach (var (field, query) in OfOneRequest.Concat(OfLists))
        {
            var answer = await AskAsync(nobody, query, variables);
            Assert.True(Codes(answer) is ["not_signed_in"], $"{field} gives {answer.ToJsonString()}");
        }
        Assert.Null((await DataAsync(nobody, "{ me { id } organisation { key } }"))["me"]);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task The_applicant_reads_neither_history_nor_queue()
    {
        var (_, request, owner, approver, expert, auditor) = await ApprovedAsync("field-owner");
        var variables = new { id = request.Id };
        foreach (var field in new[] { "auditTrail", "replay" })
        {
            Assert.Equal(["not_your_role"], Codes(await AskAsync(owner, OfOneRequest[field], variables)));
            Assert.Equal(["not_your_role"], Codes(await AskAsync(approver, OfOneRequest[field], variables)));
            await DataAsync(expert, OfOneRequest[field], variables);
            await DataAsync(auditor, OfOneRequest[field], variables);
        }
        Assert.Equal(["not_your_role"], Codes(await AskAsync(owner, OfLists["queue"])));
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_code_alone_shows_the_status_and_a_short_number_shows_nothing()
    {
        var (host, request, _, _, _, _) = await ApprovedAsync("field-owner");
        const string Query = "query($code: String!) { statusByTrackingCode(code: $code) { trackingCode status { label { fa } } lastChangedAt { jalali } } }";
        var code = (string)request.Json["trackingCode"]!;
        var shown = (await DataAsync(host.At("kaums").Nobody(), Query, new { code = code.ToLowerInvariant().Replace('-', ' ') }))["statusByTrackingCode"]!;
        Assert.Equal(code, (string?)shown["trackingCode"]);
        Assert.Equal("تایید شده", (string?)shown["status"]!["label"]!["fa"]);

        var sequential = (await (await host.At("kerman").SignInAsync("counter")).SubmitAsync(Letters.Kerman)).Json["trackingCode"]!.GetValue<string>();
        foreach (var (desk, tried) in new[] { ("kerman", sequential), ("kerman", code), ("kaums", code[..^1] + (code[^1] == 'A' ? 'B' : 'A')), ("kaums", "77"), ("kaums", ""), ("kaums", "x\u0000y") })
            Assert.Equal(["request_not_found"], Codes(await AskAsync(host.At(desk).Nobody(), Query, new { code = tried })));
    }
}
