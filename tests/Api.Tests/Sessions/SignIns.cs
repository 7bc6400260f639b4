using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Domain.Accounts;

namespace ServiceDesk.Api.Tests.Sessions;

/// <summary>People with accounts and sessions, signed in by no door: also outside Development, where nobody says who they are.</summary>
internal static class SignIns
{
    /// <summary>Signs in somebody with an account, who is a <see cref="Member"/> by the token of their session.</summary>
    public static async Task<Member> SignInAsync(this TestHost host, string organisation, string name, string mobile)
    {
        var account = await host.Services.GetRequiredService<AccountStore>().OpenAsync(organisation, new AccountIdentity(IdentityKind.Mobile, mobile), name, mobile, TestDoor.Key);
        var (ticket, _) = await host.Services.GetRequiredService<SignInSessions>().StartAsync(organisation, new NewSession(account.Key.Id, name, TestDoor.Key), SessionKind.Token);
        return new Member(host.Client, organisation, ticket);
    }
}
