using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Tests.Doors;
using ServiceDesk.Api.Tests.Hosting;

namespace ServiceDesk.Api.Tests.Accounts;

/// <summary>A test of accounts at the door of mobile numbers and passwords (E-03 to E-12).</summary>
public abstract class AccountTest(HostFixture fixture) : ApiTest(fixture)
{
    protected const string Password = "یک جمله که مال من است";
    protected const string Other = "یک جمله دیگر از من";
    protected const string ProfilePath = "/api/account/profile";
    protected const string PasswordPath = "/api/account/password";
    protected const string MobilePath = "/api/account/mobile-changes";

    protected const string RegistrationsPath = "/api/registrations";
    protected const string ResetsPath = "/api/password-resets";

    private static long numbers = Random.Shared.NextInt64(10_000_000);

    /// <summary>A number that no other test has.</summary>
    protected static string NewMobile() => string.Create(CultureInfo.InvariantCulture, $"0917{Interlocked.Increment(ref numbers) % 10_000_000:D7}");

    /// <summary>The number as it is stored.</summary>
    protected static string International(string mobile) => $"+98{mobile[1..]}";

    internal async Task<DoorVisitor> VisitorAsync(string language = "fa") => new(await HostAsync(), "kerman") { Language = language };

    internal static Task<Reply> PostAsync(DoorVisitor visitor, string path, JsonObject? body = null) => visitor.SendAsync(HttpMethod.Post, path, body?.ToJsonString());

    /// <summary>A form that is filled in well.</summary>
    internal static async Task<JsonObject> FormAsync(DoorVisitor visitor, string mobile, string password = Password) => new()
    {
        ["door"] = "mobile",
        ["firstName"] = "رضا",
        ["lastName"] = "محمدی",
        ["mobile"] = mobile,
        ["password"] = password,
        ["userType"] = "natural",
        ["proof"] = await visitor.WorkAsync(),
    };

    internal static async Task<Reply> AskAsync(DoorVisitor visitor, string mobile, string password = Password) =>
        (await PostAsync(visitor, RegistrationsPath, await FormAsync(visitor, mobile, password))).Is(HttpStatusCode.Accepted);

    internal static Task<Reply> VerifyAsync(DoorVisitor visitor, Reply asked, string code) =>
        PostAsync(visitor, $"{RegistrationsPath}/{DoorVisitor.ChallengeOf(asked)}/verify", new JsonObject { ["code"] = code });

    internal static Task<Reply> SignInAsync(DoorVisitor visitor, string mobile, string password) =>
        PostAsync(visitor, "/api/sign-in/password", new JsonObject { ["door"] = "mobile", ["mobile"] = mobile, ["password"] = password });

    internal static async Task<Reply> AskToResetAsync(DoorVisitor visitor, string mobile) =>
        await PostAsync(visitor, ResetsPath, new JsonObject { ["door"] = "mobile", ["mobile"] = mobile, ["proof"] = await visitor.WorkAsync() });

    internal static Task<Reply> ResetAsync(DoorVisitor visitor, Reply asked, string code, string password) =>
        PostAsync(visitor, $"{ResetsPath}/{DoorVisitor.ChallengeOf(asked)}/verify", new JsonObject { ["code"] = code, ["password"] = password });

    /// <summary>Somebody who has registered and not signed in yet.</summary>
    internal async Task<DoorVisitor> RegisteredAsync(string mobile, string password = Password)
    {
        var visitor = await VisitorAsync();
        var asked = await AskAsync(visitor, mobile, password);
        (await VerifyAsync(visitor, asked, await visitor.ReceiveAsync(International(mobile)))).Is(HttpStatusCode.Created);
        return visitor;
    }

    /// <summary>Somebody who has registered and signed in.</summary>
    internal async Task<DoorVisitor> SignedInAsync(string mobile, string password = Password)
    {
        var visitor = await RegisteredAsync(mobile, password);
        (await SignInAsync(visitor, mobile, password)).Is(HttpStatusCode.OK);
        return visitor;
    }

    internal static async Task<JsonNode> QueryAsync(DoorVisitor visitor, string query) => (await PostAsync(visitor, "/graphql", new JsonObject { ["query"] = query })).Is(HttpStatusCode.OK).Json;

    /// <summary>The id of whoever is signed in; null for nobody.</summary>
    internal static async Task<string?> IdAsync(DoorVisitor visitor) =>
        await PostAsync(visitor, "/graphql", new JsonObject { ["query"] = "{ me { id } }" }) is { Status: HttpStatusCode.OK } reply ? (string?)reply.Json["data"]!["me"]?["id"] : null;

    /// <summary>A code of as many digits that is another.</summary>
    protected static string Wrong(string code) => ((int.Parse(code, CultureInfo.InvariantCulture) + 1) % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>How many accounts of the organisation are known by a number now.</summary>
    protected Task<long> AccountsOfAsync(string mobile) =>
        CountAsync("account_identity where tenant_id = 'kerman' and kind = 'mobile' and active and value = $1", International(mobile));

    protected async Task<long> CountAsync(string rows, object value)
    {
        await using var count = (await HostAsync()).Store.DataSource.CreateCommand($"select count(*) from {rows}");
        count.Parameters.Add(new() { Value = value });
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
