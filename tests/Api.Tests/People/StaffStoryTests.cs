using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Tests.Doors;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Sessions;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.People;

/// <summary>A member of staff who comes from no directory, from the invitation to the end of their post, over HTTP alone.</summary>
public sealed class StaffStoryTests(HostFixture fixture) : PeopleTest(fixture)
{
    private const string Organisation = "kerman";
    private const string Mobile = "09171112233";
    private const string Password = "یک جمله که مال من است";

    [PostgresFact(Timeout = 120_000)]
    public async Task Invited_with_a_password_and_a_second_factor_they_act_as_expert_until_their_post_ends()
    {
        await using var host = await StartAsync();
        using var folder = await SecondFactorDoor.ImportAsync(host, Organisation);
        var administrator = await host.At(Organisation).SignInAsync("admin", "administrator");
        var applicant = await host.At(Organisation).SignInAsync("maryam");
        var letter = (await applicant.SubmitAsync(Letters.Kerman)).Is(HttpStatusCode.Created);
        var unit = (string)(await applicant.PostAsync("/graphql", new JsonObject { ["query"] = $"{{ request(id: \"{letter.Id}\") {{ unit {{ key }} }} }}" }.ToJsonString())).Json["data"]!["request"]!["unit"]!["key"]!;

        // Invited, they set a password by a code to their number, and sign in with it.
        var invited = (await administrator.PostAsync("/api/people", $$"""{"name":"علی احمدی","mobile":"{{Mobile}}"}""")).Is(HttpStatusCode.OK).Id;
        var visitor = new DoorVisitor(host, Organisation);
        var asked = (await visitor.SendAsync(
            HttpMethod.Post, "/api/password-resets", new JsonObject { ["door"] = "mobile", ["mobile"] = Mobile, ["proof"] = await visitor.WorkAsync() }.ToJsonString())).Is(HttpStatusCode.Accepted);
        var code = await visitor.ReceiveAsync("+989171112233");
        (await visitor.SendAsync(HttpMethod.Post, $"/api/password-resets/{DoorVisitor.ChallengeOf(asked)}/verify", new JsonObject { ["code"] = code, ["password"] = Password }.ToJsonString()))
            .Is(HttpStatusCode.NoContent);
        var entered = (await visitor.SendAsync(HttpMethod.Post, "/api/sign-in/password", new JsonObject { ["door"] = "mobile", ["mobile"] = Mobile, ["password"] = Password }.ToJsonString()))
            .Is(HttpStatusCode.OK);
        Assert.Equal((invited, "علی احمدی"), ((string?)entered.Json["person"]!["id"], (string?)entered.Json["person"]!["name"]));
        var session = new Visitor(host.Client, Organisation, string.Join("; ", visitor.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")), null);
        Assert.Equal(invited, await session.IdAsync());
        Assert.Null(await QueueAsync(session));

        // With the post the door asks for a second factor, in the session that was there before it too.
        var posted = (await administrator.PostAsync($"/api/people/{invited}/appointments", $$"""{"role":"expert","unit":"{{unit}}"}""")).Is(HttpStatusCode.OK);
        var post = (string)posted.Json["appointments"]!.AsArray().Single()!["id"]!;
        (await session.MeAsync()).IsProblem(403, "second_factor_required");
        (await ReplyAsync(session, letter)).IsProblem(403, "second_factor_required");
        await SecondFactorApp.SetAsync(host, session);

        Assert.NotNull(await QueueAsync(session));
        (await ReplyAsync(session, letter)).Is(HttpStatusCode.OK);
        var shown = (await applicant.PostAsync("/graphql", new JsonObject { ["query"] = $"{{ request(id: \"{letter.Id}\") {{ messages {{ authorName authorRole }} }} }}" }.ToJsonString()))
            .Json["data"]!["request"]!["messages"]![0]!;
        Assert.Equal(("علی احمدی", "EXPERT"), ((string?)shown["authorName"], (string?)shown["authorRole"]));

        (await administrator.PostAsync($"/api/people/{invited}/appointments/{post}/end", """{"reason":"پایان همکاری"}""")).Is(HttpStatusCode.OK);
        (await ReplyAsync(session, letter, version: 2)).IsProblem(404, "request_not_found");
        Assert.Null(await QueueAsync(session));
        Assert.Equal(invited, await session.IdAsync());
    }

    /// <summary>Staff's list; null for whoever it is not for.</summary>
    private static async Task<JsonNode?> QueueAsync(Visitor session) => (await AskAsync(session, "{ queue { nodes { subject } } }")).Is(HttpStatusCode.OK).Json["data"]!["queue"];

    private static Task<Reply> ReplyAsync(Visitor session, Reply letter, long version = 1)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, $"/{Organisation}/api/requests/{letter.Id}/reply") { Content = new StringContent("""{"text":"بررسی شد.","final":false}""", Encoding.UTF8, "application/json") };
        message.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return session.SendAsync(message);
    }
}
