using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Accounts.Tenure;
using ServiceDesk.Api.Tests.Doors;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Mailboxes;
using ServiceDesk.Testing;
using ServiceDesk.Testing.Dovecot;

namespace ServiceDesk.Api.Tests.Accounts.Tenure;

/// <summary>The Qazvin university with its registries as files.</summary>
internal sealed class University : IAsyncDisposable
{
    public const string Password = "a sentence of my own";
    public const string Path = "/api/sign-in/national-code";

    private readonly string folder;

    private University(TestHost host, string folder) => (Host, this.folder) = (host, folder);

    /// <summary>Settings of a host that asks registries as often as one likes.</summary>
    public static IReadOnlyDictionary<string, string?> Unlimited { get; } = new Dictionary<string, string?>
    {
        ["ServiceDesk:Limits:IdentityChecksPerAddress:Most"] = "10000",
        ["ServiceDesk:Limits:IdentityChecksPerPerson:Most"] = "10000",
    };

    public TestHost Host { get; }

    /// <param name="fixture">Where its database is.</param>
    /// <param name="change">What is different in its definition.</param>
    /// <param name="mail">The mail server from before; null for the demonstration's.</param>
    /// <param name="settings">Further settings of the host.</param>
    public static async Task<University> OpenAsync(HostFixture fixture, Func<JsonObject, JsonObject>? change = null, DovecotServer? mail = null, IEnumerable<KeyValuePair<string, string?>>? settings = null)
    {
        var folder = TestFolder.Of($"university-{Guid.NewGuid():N}");
        // A puzzle that takes no time.
        var own = new Dictionary<string, string?>(settings ?? []) { ["ServiceDesk:Humanity:Work"] = "10" };
        if (mail is not null)
            foreach (var (name, value) in MailServerOf.Settings(mail, "tls"))
                own[$"ServiceDesk:MailServers:former-mail:{name}"] = value;
        foreach (var registry in (string[])["civil", "personnel", "students", "mobile-owners"])
        {
            own[$"ServiceDesk:Registries:{registry}:Csv:Path"] = System.IO.Path.Combine(folder, $"{registry}.csv");
            own[$"ServiceDesk:Registries:{registry}:Csv:Columns:nationalCode"] = "code";
        }
        foreach (var field in (string[])["firstName", "lastName", "birthDate"])
            own[$"ServiceDesk:Registries:civil:Csv:Columns:{field}"] = field;
        own["ServiceDesk:Registries:mobile-owners:Csv:Columns:mobile"] = "mobile";
        own["ServiceDesk:Registries:students:Csv:Standing"] = "standing";
        own["ServiceDesk:Organisations"] = WriteDefinition(folder, change);
        var host = await TestHost.StartAsync(await fixture.CreateDatabaseAsync(), configure: builder => builder.Configuration.AddInMemoryCollection(own));
        var university = new University(host, folder);
        university.Write("civil", "code,firstName,lastName,birthDate", "0012345679,مریم,اکبری,1370/01/31", "0076229645,رضا,محمدی,1360/05/02");
        university.Write("personnel", "code", "0012345679", "0076229645");
        university.Write("students", "code,standing", "0012345679,پذیرفته شده");
        university.Write("mobile-owners", "code,mobile", "0012345679,09121234567", "0076229645,09351234567");
        return university;
    }

    public DoorVisitor Visitor(string language = "fa") => new(Host, "ikiu") { Language = language };

    /// <summary>Puts a registry's file down anew.</summary>
    public void Write(string registry, params string[] lines) => File.WriteAllLines(System.IO.Path.Combine(folder, $"{registry}.csv"), lines);

    /// <summary>Takes a registry's file away: it cannot be asked.</summary>
    public void TakeAway(string registry) => File.Delete(System.IO.Path.Combine(folder, $"{registry}.csv"));

    public static async Task<JsonObject> MaryamAsync(DoorVisitor visitor) => new()
    {
        ["audience"] = "personnel",
        ["nationalCode"] = "۰۰۱۲۳۴۵۶۷۹",
        ["fields"] = new JsonObject { ["firstName"] = "مريم", ["lastName"] = "اکبری", ["birthDate"] = "۱۳۷۰/۱/۳۱" },
        ["proof"] = await visitor.WorkAsync(),
    };

    public static async Task<JsonObject> RezaAsync(DoorVisitor visitor) => new()
    {
        ["audience"] = "personnel",
        ["nationalCode"] = "0076229645",
        ["fields"] = new JsonObject { ["firstName"] = "رضا", ["lastName"] = "محمدی", ["birthDate"] = "1981-07-24" },
        ["proof"] = await visitor.WorkAsync(),
    };

    public static JsonObject Form(string mobile = "09121234567") => new()
    {
        ["firstName"] = "Maryam",
        ["lastName"] = "Akbari",
        ["password"] = Password,
        ["passwordRepeat"] = Password,
        ["mobile"] = mobile,
        ["email"] = "maryam@example.com",
    };

    public static Task<Reply> PostAsync(DoorVisitor visitor, string path, JsonObject? body = null) => visitor.SendAsync(HttpMethod.Post, path, body?.ToJsonString() ?? "{}");

    public static Task<Reply> IdentityAsync(DoorVisitor visitor, JsonObject body) => PostAsync(visitor, $"{Path}/registration", body);

    public static Task<Reply> RequestAsync(DoorVisitor visitor, Reply identity, JsonObject form) => PostAsync(visitor, $"{Path}/registration/{(string)identity.Json["registration"]!}/code", form);

    public static Task<Reply> VerifyAsync(DoorVisitor visitor, Reply sent, string code) => PostAsync(visitor, $"{Path}/code/{DoorVisitor.ChallengeOf(sent)}/verify", new JsonObject { ["code"] = code });

    public static Task<Reply> SignInAsync(DoorVisitor visitor, string userName, string password = Password) =>
        PostAsync(visitor, "/api/sign-in/password", new JsonObject { ["door"] = "national-code", ["userName"] = userName, ["password"] = password });

    public static Task<Reply> TenureAsync(DoorVisitor visitor) => visitor.SendAsync(HttpMethod.Get, "/api/account/tenure");

    public static Task<Reply> PermanentAsync(DoorVisitor visitor, string hadEmail, string userName, string? password = null)
    {
        var body = new JsonObject { ["hadEmail"] = hadEmail, ["userName"] = userName };
        if (password is not null)
            body["password"] = password;
        return PostAsync(visitor, "/api/account/tenure/permanent", body);
    }

    /// <summary>Somebody who has registered, in one go; what was answered at the end.</summary>
    public static async Task<Reply> RegisterAsync(DoorVisitor visitor, JsonObject identity, JsonObject form)
    {
        var begun = (await IdentityAsync(visitor, identity)).Is(HttpStatusCode.Created);
        var mobile = $"+98{((string)form["mobile"]!)[1..]}";
        var before = await CodesAsync(visitor, mobile);
        var sent = (await RequestAsync(visitor, begun, form)).Is(HttpStatusCode.Accepted);
        return (await VerifyAsync(visitor, sent, await visitor.ReceiveAsync(mobile, before))).Is(HttpStatusCode.Created);
    }

    /// <summary>How many messages beside requests' have gone to a number.</summary>
    public static async Task<int> CodesAsync(DoorVisitor visitor, string mobile) => (await visitor.SendAsync(HttpMethod.Get, "/development/messages")).Is(HttpStatusCode.OK).Json.AsArray()
        .Count(message => message!["requestId"] is null && (string?)message["to"] == mobile);

    /// <summary>What the worker does each minute.</summary>
    public async Task<(int Ended, int Reminded)> LookAfterAsync()
    {
        var expiring = Host.Services.GetRequiredService<ExpiringAccounts>();
        return (await expiring.EndAsync(CancellationToken.None), await expiring.RemindAsync(CancellationToken.None));
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private static string WriteDefinition(string folder, Func<JsonObject, JsonObject>? change)
    {
        var own = Directory.CreateDirectory(System.IO.Path.Combine(folder, "organisations")).FullName;
        var definition = JsonNode.Parse(File.ReadAllText(System.IO.Path.Combine(Repository.Root, "organisations", "ikiu.json")))!.AsObject();
        File.WriteAllText(System.IO.Path.Combine(own, "ikiu.json"), (change?.Invoke(definition) ?? definition).ToJsonString());
        return own;
    }
}
