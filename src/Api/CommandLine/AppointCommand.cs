using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.People;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Accounts.Appointments;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using ServiceDesk.Projections.Accounts;

namespace ServiceDesk.Api.CommandLine;

/// <summary><c>appoint --organisation key (--mobile number [--name name] | --person id) --role role [--unit key]</c>: how an organisation gets its first administrator.</summary>
internal static class AppointCommand
{
    public static Command Create()
    {
        var organisation = new Option<string>("--organisation") { Description = "The key of the organisation.", Required = true };
        var mobile = new Option<string?>("--mobile") { Description = "The person's mobile number; an account is opened where there is none." };
        var name = new Option<string?>("--name") { Description = "What the person is called, where an account is opened." };
        var person = new Option<string?>("--person") { Description = "The id of an account, as of somebody who has signed in by the directory." };
        var role = new Option<string>("--role") { Description = string.Join(", ", StaffRoles.All), Required = true };
        var unit = new Option<string?>("--unit") { Description = "The key of the unit, or for a representative of the party." };
        var command = new Command("appoint", "Gives somebody a post, above all an organisation's first administrator.") { organisation, mobile, name, person, role, unit };
        command.SetAction((parsed, cancellation) => CommandStore.UseAsync(
            async store =>
            {
                var catalogue = new OrganisationCatalogue(store);
                await catalogue.RefreshAsync(cancellation);
                var key = parsed.GetRequiredValue(organisation);
                var definition = catalogue.Find(key)?.Definition ?? throw new CommandException($"There is no organisation {key}; there are {string.Join(", ", catalogue.All.Select(o => o.Key))}.");
                var grant = new GrantAppointment(parsed.GetRequiredValue(role), parsed.GetValue(unit), Reason: "appoint");
                // Before an account is opened: what is refused changes nothing.
                if (grant.CheckPost(definition) is { } wrong)
                    throw new CommandException(Words(wrong, definition));
                var accounts = new AccountStore(store, TimeProvider.System);
                var account = (parsed.GetValue(person), parsed.GetValue(mobile)) switch
                {
                    ({ } id, null) => await FindAsync(accounts, key, id, cancellation),
                    (null, { } number) => await OpenAsync(accounts, key, number, parsed.GetValue(name), cancellation),
                    _ => throw new CommandException("Say who: either --mobile or --person."),
                };
                var appointments = new Appointments(accounts, new PeopleQueries(store.DataSource), store, TimeProvider.System, NullLogger<Appointments>.Instance);
                var outcome = await appointments.GrantAsync(definition, account.Id, Actor.Product, grant);
                var granted = Done(outcome, definition);
                Console.WriteLine($"{key}: {granted.State.Name} ({granted.State.Id}) is {grant.Role} now.");
                return 0;
            },
            cancellation));
        return command;
    }

    private static async Task<Account> FindAsync(AccountStore accounts, string organisation, string id, CancellationToken cancellation) =>
        Guid.TryParseExact(id, "D", out var known) && await accounts.ReadAsync(organisation, known, cancellation) is { } account
            ? account
            : throw new CommandException($"{organisation} has no account {id}.");

    private static async Task<Account> OpenAsync(AccountStore accounts, string organisation, string mobile, string? name, CancellationToken cancellation)
    {
        var number = MobileNumber.Normalise(mobile) ?? throw new CommandException($"'{mobile}' is no mobile number.");
        if (await accounts.FindAsync(organisation, new AccountIdentity(IdentityKind.Mobile, number), cancellation) is { } known)
            return known;
        var (command, rejection) = new Invite(name ?? throw new CommandException($"{organisation} has no account of {number}; say with --name what to call the person."), number).Read();
        return rejection is null
            ? Done(await accounts.OpenAsync(organisation, command!, Guid.CreateVersion7(), Actor.Product), null)
            : throw new CommandException(Words(rejection, null));
    }

    private static Account Done(AccountOutcome outcome, OrganisationDefinition? organisation) => outcome switch
    {
        AccountOutcome.Done done => done.Account,
        AccountOutcome.Refused refused => throw new CommandException(Words(refused.Rejection, organisation)),
        _ => throw new InvalidOperationException($"An account ended as {outcome.GetType().Name}."),
    };

    private static string Words(Rejection rejection, OrganisationDefinition? organisation) => rejection.Fields.Count == 0
        ? Texts.Of(rejection, CultureInfo.InvariantCulture, organisation?.Calendar.Zone)
        : string.Join(Environment.NewLine, rejection.Fields.Select(field => $"{field.Field}: {Texts.Of(field, CultureInfo.InvariantCulture)}"));
}
