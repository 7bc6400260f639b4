using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ServiceDesk.Api.Tests.Hosting;

namespace ServiceDesk.Api.Tests.Doors;

/// <summary>Somebody at an organisation's door, with a browser of their own: it keeps cookies, also over plain HTTP.</summary>
internal sealed partial class DoorVisitor(HttpClient client, string organisation)
{
    private readonly Dictionary<string, string> cookies = [];

    public DoorVisitor(TestHost host, string organisation)
        : this(host.Client, organisation)
    {
    }

    /// <summary>Where they seem to come from, on a host with <see cref="ForgedAddress"/>; null for where they do.</summary>
    public string? Address { get; init; }

    public string Language { get; init; } = "fa";

    /// <summary>The cookies by name.</summary>
    public IReadOnlyDictionary<string, string> Cookies => cookies;

    public async Task<Reply> SendAsync(HttpMethod method, string path, string? json = null)
    {
        var request = new HttpRequestMessage(method, $"/{organisation}{path}");
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        request.Headers.Add("Accept-Language", Language);
        // As every page of ours does.
        request.Headers.Add("X-CSRF", "1");
        if (Address is not null)
            request.Headers.Add(ForgedAddress.Header, Address);
        if (cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var reply = await Reply.OfAsync(await client.SendAsync(request));
        if (reply.Message.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var match in set.Select(cookie => SetCookie().Match(cookie)))
                Keep(match.Groups["name"].Value, match.Groups["value"].Value);
        return reply;
    }

    /// <summary>A new browser that has the same cookies.</summary>
    public DoorVisitor Copy() => At(client, organisation);

    /// <summary>The same browser at another process, or another organisation.</summary>
    public DoorVisitor At(HttpClient other, string otherOrganisation)
    {
        var there = new DoorVisitor(other, otherOrganisation) { Address = Address, Language = Language };
        foreach (var (name, value) in cookies)
            there.cookies[name] = value;
        return there;
    }

    /// <summary>Asks for a code, with a puzzle worked out.</summary>
    public async Task<Reply> AskAsync(string mobile) =>
        await SendAsync(HttpMethod.Post, "/api/sign-in/mobile", new JsonObject { ["mobile"] = mobile, ["proof"] = await WorkAsync() }.ToJsonString());

    /// <summary>Asks for a code, which must be sent; gives what was answered and the code that came.</summary>
    public async Task<(Reply Sent, string Code)> AskAndReceiveAsync(string mobile)
    {
        var sent = (await AskAsync(mobile)).Is(HttpStatusCode.Accepted);
        return (sent, await ReceiveAsync(mobile));
    }

    public Task<Reply> VerifyAsync(Reply sent, string code, string? session = null)
    {
        var body = new JsonObject { ["code"] = code };
        if (session is not null)
            body["session"] = session;
        return SendAsync(HttpMethod.Post, $"/api/sign-in/mobile/{ChallengeOf(sent)}/verify", body.ToJsonString());
    }

    public Task<Reply> ResendAsync(Reply sent) => SendAsync(HttpMethod.Post, $"/api/sign-in/mobile/{ChallengeOf(sent)}/resend");

    /// <summary>A proof of humanity as the body of a sign-in has it.</summary>
    public async Task<JsonObject> WorkAsync() => new() { ["work"] = WorkedOut((await SendAsync(HttpMethod.Get, "/api/sign-in/proof/work")).Is(HttpStatusCode.OK).Json) };

    /// <summary>The newest code that the message box has for a number, when it has more than so many.</summary>
    public async Task<string> ReceiveAsync(string mobile, int after = 0) => CodeOf(await MessageAsync(mobile, after));

    /// <summary>The newest message of a code to a number, when there are more than so many.</summary>
    public async Task<string> MessageAsync(string mobile, int after = 0)
    {
        while (true)
        {
            var messages = (await SendAsync(HttpMethod.Get, "/development/messages")).Is(HttpStatusCode.OK).Json.AsArray()
                .Where(message => message!["requestId"] is null && (string?)message["to"] == mobile).ToList();
            if (messages.Count > after)
                return (string)messages[0]!["text"]!;
            await Task.Delay(20);
        }
    }

    public static string CodeOf(string text) => Code().Match(text).Value;

    public static string ChallengeOf(Reply sent) => (string)sent.Json["challenge"]!;

    /// <summary>Works a puzzle out as a browser does, and packs it as a widget does.</summary>
    public static string WorkedOut(JsonNode puzzle)
    {
        for (var number = 0; ; number++)
        {
            if (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{puzzle["salt"]}{number}")))) == (string)puzzle["challenge"]!)
                return Packed(puzzle, number);
        }
    }

    public static string Packed(JsonNode puzzle, long number)
    {
        var solution = new JsonObject { ["number"] = number, ["took"] = 7 };
        foreach (var name in (string[])["algorithm", "challenge", "salt", "signature"])
            solution[name] = (string)puzzle[name]!;
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(solution.ToJsonString()));
    }

    private void Keep(string name, string value)
    {
        if (value.Length == 0)
            cookies.Remove(name);
        else
            cookies[name] = value;
    }

    [GeneratedRegex("^(?<name>[^=]+)=(?<value>[^;]*)")]
    private static partial Regex SetCookie();

    [GeneratedRegex("(?<![0-9])[0-9]{4,8}(?![0-9])")]
    private static partial Regex Code();
}
