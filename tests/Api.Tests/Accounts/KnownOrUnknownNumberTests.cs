using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Accounts.Passwords;
using ServiceDesk.Api.Tests.Doors;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Testing;
using Typed = ServiceDesk.Domain.Accounts.Passwords.Password;

namespace ServiceDesk.Api.Tests.Accounts;

/// <summary>Neither registering nor asking for another password tells whether a number is registered, also by the time it takes; what is sent and to whom is another thing.</summary>
public sealed class KnownOrUnknownNumberTests(HostFixture fixture) : AccountTest(fixture)
{
    [PostgresFact(Timeout = 300_000)]
    public async Task Over_two_thousand_requests_for_another_password_known_and_unknown_numbers_cannot_be_told_apart()
    {
        await using var host = await StartAsync();
        await Indistinguishable.HoldAsync(i => ReadyToResetAsync(host, Known(i)), i => ReadyToResetAsync(host, Unknown(i)), WithoutItsOwn);
    }

    [PostgresFact(Timeout = 300_000)]
    public async Task Over_two_thousand_registrations_known_and_unknown_numbers_cannot_be_told_apart()
    {
        await using var host = await StartAsync();
        await Indistinguishable.HoldAsync(i => ReadyToRegisterAsync(host, Known(i)), i => ReadyToRegisterAsync(host, Unknown(i)), WithoutItsOwn);
    }

    /// <summary>A host of its own with people who have passwords, and whose own work is next to nothing.</summary>
    private async Task<TestHost> StartAsync()
    {
        var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), configure: builder =>
        {
            builder.Configuration["ServiceDesk:Humanity:Work"] = "1";
            builder.Configuration["ServiceDesk:Passwords:Iterations"] = "1000";
        });
        var (accounts, passwords) = (host.Services.GetRequiredService<AccountStore>(), host.Services.GetRequiredService<AccountPasswords>());
        var hash = host.Services.GetRequiredService<PasswordHashing>().Hash(Typed.Typed(Password)!);
        await Parallel.ForAsync(0, 1100, async (i, _) =>
        {
            var account = await accounts.OpenAsync("kerman", new AccountIdentity(IdentityKind.Mobile, Known(i)), "رضا محمدی", Known(i), "mobile");
            await passwords.SetAsync("kerman", account.Id, hash);
        });
        return host;
    }

    /// <summary>The door shows the number that was typed (E-11).</summary>
    private static string WithoutItsOwn(Reply reply)
    {
        var body = reply.Json.AsObject();
        Assert.True(body.Remove("challenge"));
        return body.ToJsonString().Replace((string)body["mobile"]!, "", StringComparison.Ordinal);
    }

    private static string Known(int i) => $"+98918300{i:0000}";

    private static string Unknown(int i) => $"+98918400{i:0000}";

    private static async Task<Func<Task<Reply>>> ReadyToResetAsync(TestHost host, string mobile)
    {
        var visitor = new DoorVisitor(host, "kerman");
        var body = new JsonObject { ["door"] = "mobile", ["mobile"] = mobile, ["proof"] = await visitor.WorkAsync() };
        return () => PostAsync(visitor, ResetsPath, body);
    }

    private static async Task<Func<Task<Reply>>> ReadyToRegisterAsync(TestHost host, string mobile)
    {
        var visitor = new DoorVisitor(host, "kerman");
        var form = await FormAsync(visitor, mobile);
        return () => PostAsync(visitor, RegistrationsPath, form);
    }
}
