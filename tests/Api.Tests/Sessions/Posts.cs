using Microsoft.Extensions.DependencyInjection;
using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Domain.Accounts.Appointments;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Tests.Sessions;

/// <summary>Gives accounts posts and takes them away, as an administrator does.</summary>
internal static class Posts
{
    private static readonly Actor Administrator = new("admin", "Administrator", Role.Administrator);

    /// <summary>Gives a post; a role is <c>approver</c> or <c>expert:it</c>.</summary>
    public static async Task<Guid> GrantAsync(this TestHost host, string organisation, Guid account, string role)
    {
        var definition = host.Services.GetRequiredService<OrganisationCatalogue>().Find(organisation)!.Definition;
        var (id, parts) = (Guid.CreateVersion7(), role.Split(':'));
        var command = new GrantAppointment(parts[0], parts.ElementAtOrDefault(1));
        Assert.IsType<AccountOutcome.Done>(await host.Services.GetRequiredService<AccountStore>().ChangeAsync(
            organisation, account, "grantAppointment", Administrator, (state, context) => GrantAppointment.Decide(command, state, context, definition, id)));
        return id;
    }

    public static async Task EndAsync(this TestHost host, string organisation, Guid account, Guid appointment) =>
        Assert.IsType<AccountOutcome.Done>(await host.Services.GetRequiredService<AccountStore>().ChangeAsync(
            organisation, account, "endAppointment", Administrator, (state, context) => EndAppointment.Decide(new EndAppointment(null), state, context, appointment, otherAdministrators: true)));
}
