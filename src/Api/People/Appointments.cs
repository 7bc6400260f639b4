using NodaTime;
using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Domain.Accounts.Appointments;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Projections.Accounts;

namespace ServiceDesk.Api.People;

/// <summary>Gives posts, ends them, and names deputies. Who may do it has been asked before (<see cref="Domain.Rights.OrganisationRights"/>).</summary>
public sealed class Appointments(AccountStore accounts, PeopleQueries people, EventStore.EventStore store, TimeProvider time, ILogger<Appointments> logger)
{
    /// <summary>Gives somebody a post.</summary>
    public Task<AccountOutcome> GrantAsync(OrganisationDefinition organisation, Guid person, Actor by, GrantAppointment command)
    {
        var id = Guid.CreateVersion7();
        return accounts.ChangeAsync(organisation.Key, person, "grantAppointment", by, (state, context) => GrantAppointment.Decide(command, state, context, organisation, id));
    }

    /// <summary>Ends somebody's post at once. Of two administrators who end each other's at the same time one stays.</summary>
    public async Task<AccountOutcome> EndAsync(string organisation, Guid person, Guid appointment, Actor by, EndAppointment command)
    {
        await using var connection = await store.DataSource.OpenConnectionAsync();
        // The lock ends with the transaction; the events are written beside it.
        await using var transaction = await connection.BeginTransactionAsync();
        await using var enter = connection.CreateStatement("People/lock_administrators.sql", organisation);
        await enter.ExecuteNonQueryAsync();
        var others = await people.IsAdministeredByOthersAsync(organisation, person, Now, CancellationToken.None);
        return await accounts.ChangeAsync(organisation, person, "endAppointment", by, (state, context) => EndAppointment.Decide(command, state, context, appointment, others));
    }

    /// <summary>Names somebody who stands in for the person.</summary>
    public async Task<AccountOutcome> NameDeputyAsync(OrganisationDefinition organisation, Guid person, Actor by, NameDeputy command)
    {
        var (id, now) = (Guid.CreateVersion7(), Now);
        var deputy = Guid.TryParseExact(command.Deputy, "D", out var named) ? await people.FindStaffAsync(organisation.Key, named, now, CancellationToken.None) : null;
        return await accounts.ChangeAsync(organisation.Key, person, "nameDeputy", by, (state, context) => NameDeputy.Decide(command, state, context, organisation, deputy, id));
    }

    /// <summary>Lets somebody stand in for the person no longer.</summary>
    public Task<AccountOutcome> EndDeputyAsync(string organisation, Guid person, Guid deputy, Actor by, EndDeputy command) =>
        accounts.ChangeAsync(organisation, person, "endDeputy", by, (state, context) => EndDeputy.Decide(command, state, context, deputy));

    /// <summary>
    /// Holds somebody's posts to what the groups of a directory say, as at each sign-in by it; events are appended only where
    /// something has changed. Posts given by hand stay. The directory has the last word, of the last administrator too: whoever
    /// was taken out of the group there must not go on here. The log says so, and the command <c>appoint</c> makes another.
    /// </summary>
    /// <param name="organisation">The organisation's key.</param>
    /// <param name="account">The account.</param>
    /// <param name="directory">The key of the directory.</param>
    /// <param name="wanted">The posts that its groups give now.</param>
    public async Task SetFromDirectoryAsync(string organisation, Guid account, string directory, IReadOnlyCollection<Appointment> wanted)
    {
        var outcome = await accounts.ChangeAsync(
            organisation, account, "setDirectoryAppointments", Actor.Product,
            (state, context) => SetDirectoryAppointments.Decide(new SetDirectoryAppointments(directory, wanted), state, context, Guid.CreateVersion7));
        if (outcome is AccountOutcome.Refused refused)
            throw new InvalidOperationException($"The posts of {account} were not set: {refused.Rejection.Code}.");
        if (outcome is AccountOutcome.Done { Account.State.Appointments: var held }
            && held.Any(one => one.Directory == directory && one.Role == Role.Administrator && one.IsOverAt(Now)) && !await people.IsAdministeredByOthersAsync(organisation, Guid.Empty, Now, CancellationToken.None))
            logger.LogWarning("Nobody administers {Organisation}: the directory {Directory} has ended the post of its last administrator. The command appoint gives it to somebody", organisation, directory);
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());
}
