using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Commands;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Testing;
using Reply = ServiceDesk.Api.Tests.Hosting.Reply;

namespace ServiceDesk.Api.Tests.Schema.Mutations;

/// <summary>Whatever refuses a command over HTTP refuses it as a mutation: same code, same fields, same text. The commands are enumerated: a new one is compared by itself.</summary>
public sealed class MutationParityTests(HostFixture fixture) : MutationTest(fixture)
{
    public static TheoryData<string> Commands => [.. RequestCommands.All.Select(command => command.Name)];

    public static TheoryData<string> OnRequests => [.. RequestCommands.All.Where(command => !command.Starts).Select(command => command.Name)];

    public static TheoryData<string> WithConflicts => [.. RequestCommands.All.Where(command => !command.Starts && command.Conflicts.Count > 0).Select(command => command.Name)];

    [PostgresTheory(Timeout = 60_000)]
    [MemberData(nameof(Commands))]
    public async Task What_is_wrong_with_a_field_is_told_alike(string name)
    {
        var (host, command) = (await HostAsync(), CommandOf(name));
        var (sender, request) = await new Examples(host).ReadyAsync(command);
        var head = await host.ActsAsync();
        // Of a Boolean and an enum GraphQL lets nothing wrong pass.
        foreach (var member in command.BodyType.GetConstructors().Single().GetParameters().Where(member => member.ParameterType != typeof(bool?) && member.Name != nameof(Domain.Requests.Submit.SenderKind)))
        {
            var body = JsonNode.Parse(command.Example)!.AsObject();
            body[JsonNamingPolicy.CamelCase.ConvertName(member.Name!)] = Hostile(member.ParameterType);
            Assert.Equal("invalid_command", await SameAsync(sender, command, request, request?.Version, body.ToJsonString()));
        }
        if (name is not ("withdraw" or "escalate"))
            Assert.Equal("invalid_command", await SameAsync(sender, command, request, request?.Version, "{}"));
        Assert.Equal(head, await host.ActsAsync());
    }

    [PostgresTheory(Timeout = 60_000)]
    [MemberData(nameof(OnRequests))]
    public async Task Who_may_not_hears_the_same(string name)
    {
        var (host, command) = (await HostAsync(), CommandOf(name));
        var (_, request) = await new Examples(host).ReadyAsync(command);
        var desk = host.At(Examples.OrganisationOf(command));
        var head = await host.ActsAsync();
        Assert.Equal("request_not_found", await SameAsync(await desk.SignInAsync("stranger"), command, request, request!.Version, command.Example));
        // What the product could not send is the product's, and so its administrators'.
        if (command.Act != RequestAct.RetryMessage)
            Assert.Equal("request_not_found", await SameAsync(await desk.SignInAsync("stranger", "administrator"), command, request, request.Version, command.Example));
        Assert.Equal("not_your_role", await SameAsync(await desk.SignInAsync("auditing", "auditor"), command, request, request.Version, command.Example));
        Assert.Equal(head, await host.ActsAsync());
    }

    [PostgresTheory(Timeout = 60_000)]
    [MemberData(nameof(Commands))]
    public async Task Nobody_and_members_of_another_organisation_command_nothing(string name)
    {
        var (host, command) = (await HostAsync(), CommandOf(name));
        var (_, request) = await new Examples(host).ReadyAsync(command);
        var head = await host.ActsAsync();
        foreach (var desk in new[] { host.At("kaums"), host.At("kerman") })
        {
            var answer = await SendAsync(desk.Nobody(), name, InputOf(command.Example), request?.Id, request?.Version, null);
            Assert.Equal(["not_signed_in"], Codes(answer));
            Assert.Null(answer["data"]!["done"]);
        }
        var guest = (await host.At("ikiu").SignInAsync("guest", "auditor")).At("kerman");
        (await guest.PostAsync("/graphql", """{"query":"mutation { __typename }"}""")).IsProblem(403, "wrong_organisation");
        // At home the request of another organisation does not exist.
        if (request is not null)
            Assert.Equal("request_not_found", await SameAsync(await host.At("ikiu").SignInAsync("guest", "auditor"), command, request, request.Version, command.Example));
        Assert.Equal(head, await host.ActsAsync());
    }

    [PostgresTheory(Timeout = 60_000)]
    [MemberData(nameof(OnRequests))]
    public async Task Another_version_is_a_conflict_alike(string name)
    {
        var (host, command) = (await HostAsync(), CommandOf(name));
        var (sender, request) = await new Examples(host).ReadyAsync(command);
        var head = await host.ActsAsync();
        Assert.Equal("version_conflict", await SameAsync(sender, command, request, 99, command.Example));
        Assert.Equal("version_conflict", await SameAsync(sender, command, request, 0, command.Example));
        Assert.Equal(head, await host.ActsAsync());
    }

    [PostgresTheory(Timeout = 60_000)]
    [MemberData(nameof(WithConflicts))]
    public async Task In_the_wrong_state_the_same_conflict_is_told(string name)
    {
        var (host, command) = (await HostAsync(), CommandOf(name));
        var letter = command.Path is "approve" or "reject";
        var desk = host.At(letter ? "kaums" : "kerman");
        var owner = await desk.SignInAsync("ended");
        var request = await owner.SubmitAsync(letter ? Letters.Kaums : Letters.Kerman);
        request = await owner.DoneAsync("withdraw", request);
        if (command.Act == RequestAct.RetryMessage)
            await host.TellAsync("kerman", request.Id, ToldRequests.OfExample, failed: false);
        var sender = letter ? await desk.SignInAsync("karimi", "approver")
            : command.Path is "withdraw" or "escalate" or "reopen" ? owner
            : await desk.SignInAsync("ahmadi", "expert:it");
        var head = await host.ActsAsync();
        Assert.Contains(await SameAsync(sender, command, request, request.Version, command.Example), command.Conflicts);
        Assert.Equal(head, await host.ActsAsync());
    }

    /// <summary>A text that no field takes, in the shape that the member has.</summary>
    private static JsonNode Hostile(Type type) =>
        typeof(IReadOnlyDictionary<string, string?>).IsAssignableFrom(type) ? new JsonObject { ["amount"] = "\u202e" }
        : typeof(IReadOnlyList<string?>).IsAssignableFrom(type) ? new JsonArray("\u202e", "\u202e")
        : "\u202e";

    /// <summary>Sends it both ways in both languages; the code of the refusal.</summary>
    private static async Task<string> SameAsync(Member sender, RequestCommand command, Reply? request, long? version, string body)
    {
        string? code = null;
        foreach (var language in new[] { "fa", "en" })
        {
            var overHttp = command.Starts
                ? await sender.SubmitAsync(body, ("Accept-Language", language))
                : await sender.DoAsync(command.Path, request!.Id, version, body, ("Accept-Language", language));
            var payload = await MutateAsync(sender, command.Name, body, request?.Id, version, null, ("Accept-Language", language));
            var (expected, actual) = (OfHttp(overHttp.Json), OfMutation(payload["problem"] ?? throw new InvalidOperationException($"{command.Name} {body} was done: {payload.ToJsonString()}")));
            Assert.Equal(expected, actual);
            code = (string)payload["problem"]!["code"]!;
        }
        return code!;
    }

    /// <summary>Problem details, line by line.</summary>
    private static IReadOnlyList<string> OfHttp(JsonNode problem) =>
    [
        $"{problem["status"]} {problem["code"]} {problem["title"]}",
        .. (problem["parameters"]?.AsObject() ?? []).Select(p => $"{p.Key}={p.Value}"),
        .. (problem["errors"]?.AsArray() ?? []).Select(e =>
            $"{e!["field"]} {e["code"]} {e["message"]} {string.Join(",", e.AsObject().Where(p => p.Key is not ("field" or "code" or "message")).Select(p => $"{p.Key}={p.Value}"))}"),
    ];

    private static IReadOnlyList<string> OfMutation(JsonNode problem) =>
    [
        $"{problem["status"]} {problem["code"]} {problem["message"]}",
        .. Parameters(problem),
        .. problem["errors"]!.AsArray().Select(e => $"{e!["field"]} {e["code"]} {e["message"]} {string.Join(",", Parameters(e))}"),
    ];

    private static IEnumerable<string> Parameters(JsonNode node) => node["parameters"]!.AsArray().Select(p => $"{p!["name"]}={p["value"]}");
}
