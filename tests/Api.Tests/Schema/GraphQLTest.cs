using System.Net;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Tests.Hosting;

namespace ServiceDesk.Api.Tests.Schema;

/// <summary>A test that asks through GraphQL.</summary>
public abstract class GraphQLTest(HostFixture fixture) : ApiTest(fixture)
{
    internal static async Task<JsonNode> AskAsync(Member member, string query, object? variables = null)
    {
        var body = new JsonObject { ["query"] = query, ["variables"] = variables is null ? null : System.Text.Json.JsonSerializer.SerializeToNode(variables) };
        return (await member.PostAsync("/graphql", body.ToJsonString())).Is(HttpStatusCode.OK).Json;
    }

    /// <summary>The data of an answer without errors.</summary>
    internal static async Task<JsonNode> DataAsync(Member member, string query, object? variables = null)
    {
        var answer = await AskAsync(member, query, variables);
        Assert.True(answer["errors"] is null, answer.ToJsonString());
        return answer["data"]!;
    }

    /// <summary>The codes of an answer's errors.</summary>
    internal static IReadOnlyList<string> Codes(JsonNode answer) => [.. (answer["errors"]?.AsArray() ?? []).Select(e => (string)e!["extensions"]!["code"]!)];

    /// <summary>A letter at kaums, approved for the unit "it", with its people.</summary>
    internal async Task<(TestHost Host, Reply Request, Member Owner, Member Approver, Member Expert, Member Auditor)> ApprovedAsync(string owner)
    {
        var host = await HostAsync();
        var kaums = host.At("kaums");
        var applicant = await kaums.SignInAsync(owner);
        var approver = await kaums.SignInAsync("approving", "approver");
        var request = (await applicant.SubmitAsync(Letters.Kaums)).Is(HttpStatusCode.Created);
        request = await approver.DoneAsync("approve", request, Letters.Approval);
        return (host, request, applicant, approver, await kaums.SignInAsync("ahmadi", "expert:it"), await kaums.SignInAsync("auditing", "auditor"));
    }
}
