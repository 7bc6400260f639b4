using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ServiceDesk.Api.Tests.Hosting;

/// <summary>One organisation's desk, as its clients reach it.</summary>
internal sealed class Desk(HttpClient client, string organisation)
{
    public string Organisation => organisation;

    /// <summary>Signs somebody in; a role is <c>approver</c> or <c>expert:it</c>.</summary>
    public Task<Member> SignInAsync(string id, params string[] roles) => SignInAsync(id, mobile: null, roles);

    /// <summary>Somebody with a mobile number, who is therefore told of each turn by a message: that too is an event.</summary>
    public async Task<Member> SignInAsync(string id, string? mobile, string[] roles)
    {
        var person = new JsonObject { ["id"] = id, ["name"] = $"Name of {id}" };
        if (mobile is not null)
            person["mobile"] = mobile;
        var body = new JsonObject { ["person"] = person, ["roles"] = new JsonArray([.. roles.Select(Role)]) };
        var reply = (await Reply.OfAsync(await client.PostAsJsonAsync($"/{organisation}/api/dev/token", body))).Is(HttpStatusCode.OK);
        return new Member(client, organisation, (string)reply.Json["accessToken"]!);
    }

    /// <summary>Somebody without a token.</summary>
    public Member Nobody() => new(client, organisation, null);

    private static JsonNode Role(string role)
    {
        var parts = role.Split(':');
        return parts.Length == 1 ? new JsonObject { ["role"] = role } : new JsonObject { ["role"] = parts[0], ["unit"] = parts[1] };
    }
}
