using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Tests.Clients;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Testing;
using ServiceDesk.Testing.Node;

namespace ServiceDesk.Api.Tests.Doors;

/// <summary>Proof of work by the ALTCHA protocol.</summary>
public sealed class WorkProofTests(HostFixture fixture) : ClientTest(fixture)
{
    private const string Void = "proof.work proof_void";

    [NodeAndPostgresFact(Timeout = 240_000)]
    public async Task What_Altchas_own_library_works_out_is_taken_once()
    {
        var host = await HostAsync();
        var payload = (await RunAsync(host, "altcha.mjs")).Single();
        (await AskAsync(host, payload, "09130100001")).Is(HttpStatusCode.Accepted);
        Assert.Equal([Void], (await AskAsync(host, payload, "09130100001")).IsProblem(400, "invalid_command").Errors);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Of_many_at_the_same_time_with_one_proof_one_comes_through()
    {
        var host = await HostAsync();
        var payload = DoorVisitor.WorkedOut(await PuzzleAsync(host));
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => AskAsync(host, payload, $"091301001{i:00}")));
        Assert.Single(replies, reply => reply.Status == HttpStatusCode.Accepted);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_puzzle_is_taken_for_ten_minutes()
    {
        var host = await HostAsync();
        var payload = DoorVisitor.WorkedOut(await PuzzleAsync(host));
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal([Void], (await AskAsync(host, payload, "09130100002")).IsProblem(400, "invalid_command").Errors);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_puzzle_of_another_organisation_is_none()
    {
        var host = await HostAsync();
        var puzzle = (await new DoorVisitor(host, "faragostar").SendAsync(HttpMethod.Get, "/api/sign-in/proof/work")).Json;
        Assert.Equal([Void], (await AskAsync(host, DoorVisitor.WorkedOut(puzzle), "09130100003")).IsProblem(400, "invalid_command").Errors);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Neither_a_later_end_nor_an_easier_puzzle_nor_another_number_is_taken()
    {
        var host = await HostAsync();
        var puzzle = await PuzzleAsync(host);
        var number = NumberOf(puzzle);
        var salt = (string)puzzle["salt"]!;
        // A digit of the number moved over to the time.
        var spliced = Changed(puzzle, "salt", $"{salt.TrimEnd('&')}{number.ToString(CultureInfo.InvariantCulture)[0]}&");
        var easier = Changed(puzzle, "challenge", "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9");
        var unsigned = Changed(puzzle, "signature", new string('0', 64));
        var sha512 = Changed(puzzle, "algorithm", "SHA-512");
        foreach (var payload in (string[])[
            DoorVisitor.Packed(spliced, number), DoorVisitor.Packed(easier, 0), DoorVisitor.Packed(unsigned, number), DoorVisitor.Packed(sha512, number), DoorVisitor.Packed(puzzle, number + 1)])
            Assert.Equal([Void], (await AskAsync(host, payload, "09130100004")).IsProblem(400, "invalid_command").Errors);
        (await AskAsync(host, DoorVisitor.Packed(puzzle, number), "09130100004")).Is(HttpStatusCode.Accepted);
    }

    private static JsonObject Changed(JsonNode puzzle, string name, string value)
    {
        var changed = (JsonObject)puzzle.DeepClone();
        changed[name] = value;
        return changed;
    }

    private static long NumberOf(JsonNode puzzle) =>
        (long)JsonNode.Parse(Convert.FromBase64String(DoorVisitor.WorkedOut(puzzle)))!["number"]!;

    private static async Task<JsonNode> PuzzleAsync(TestHost host) =>
        (await new DoorVisitor(host, "kaums").SendAsync(HttpMethod.Get, "/api/sign-in/proof/work")).Is(HttpStatusCode.OK).Json;

    private static Task<Reply> AskAsync(TestHost host, string payload, string mobile) => new DoorVisitor(host, "kaums").SendAsync(
        HttpMethod.Post, "/api/sign-in/mobile", new JsonObject { ["mobile"] = mobile, ["proof"] = new JsonObject { ["work"] = payload } }.ToJsonString());
}
