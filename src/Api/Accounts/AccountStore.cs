using NodaTime;
using Npgsql;
using ServiceDesk.Api.Commands;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Values;
using ServiceDesk.EventStore;
using ServiceDesk.Projections.Accounts;

namespace ServiceDesk.Api.Accounts;

/// <summary>
/// The accounts: found by what people sign in with, opened where there is none, changed by decisions. What one process or
/// another did meanwhile is decided on anew, so that an identity is one account's also under parallel sign-ins.
/// </summary>
public sealed class AccountStore(EventStore.EventStore store, TimeProvider time)
{
    private readonly AccountQueries queries = new(store.DataSource);

    /// <summary>The account that is known by an identity; null when there is none.</summary>
    public async Task<Account?> FindAsync(string organisation, AccountIdentity identity, CancellationToken cancellation = default) =>
        await queries.FindAsync(organisation, identity, cancellation) is { } id ? await ReadAsync(organisation, id, cancellation) : null;

    /// <summary>An account by its id; null when the organisation has none of it.</summary>
    public async Task<Account?> ReadAsync(string organisation, Guid id, CancellationToken cancellation = default)
    {
        var key = new StreamKey(organisation, id);
        return Account.Of(key, await store.ReadStreamAsync(key, cancellation: cancellation));
    }

    /// <summary>The account of somebody whom a door has just made sure of; opened when they come for the first time.</summary>
    public async Task<Account> OpenAsync(string organisation, AccountIdentity identity, string name, string? mobile, string door) =>
        await OpenAsync(organisation, new OpenAccount(identity, door, name, mobile), Guid.CreateVersion7()) switch
        {
            AccountOutcome.Done done => done.Account,
            var other => throw new InvalidOperationException($"An account was not opened: {other}."),
        };

    /// <summary>The account of somebody whom a door has just made sure of; opened with all that the door knows when they come for the first time.</summary>
    /// <param name="organisation">The organisation's key.</param>
    /// <param name="command">What is known of the person; where they have an account already nothing is changed, and it is the answer.</param>
    /// <param name="id">The id of an account that is opened, by which the caller knows it.</param>
    /// <param name="further">What else is decided with the opening and stored with it, or not at all.</param>
    public Task<AccountOutcome> OpenAsync(string organisation, OpenAccount command, Guid id, params IReadOnlyList<Decide> further) =>
        OpenAsync(organisation, command, id, by: null, further);

    /// <inheritdoc cref="OpenAsync(string, OpenAccount, Guid, IReadOnlyList{Decide})"/>
    /// <param name="by">Who opens it; its owner when null.</param>
    public async Task<AccountOutcome> OpenAsync(string organisation, OpenAccount command, Guid id, Actor? by, params IReadOnlyList<Decide> further)
    {
        while (true)
        {
            if (await FindAsync(organisation, command.Identity) is { } known)
                return new AccountOutcome.Done(known);
            var context = new AccountContext(Now, by ?? new Actor($"{id:D}", command.Name, Role.Applicant), $"{id:D}");
            var decision = OpenAccount.Decide(command, null, context);
            foreach (var decide in further)
                decision = Then(null, decision, decide, context);
            if (await TryAsync(new StreamKey(organisation, id), null, "openAccount", context, decision) is { } outcome)
                return outcome;
        }
    }

    /// <summary>Changes an account.</summary>
    /// <param name="organisation">The organisation's key.</param>
    /// <param name="id">The account.</param>
    /// <param name="command">The name of the act, in camelCase; kept beside the events.</param>
    /// <param name="actor">Who acts; the account's owner when null.</param>
    /// <param name="decide">The decision. Asked again when the account has changed meanwhile.</param>
    public async Task<AccountOutcome> ChangeAsync(string organisation, Guid id, string command, Actor? actor, Decide decide)
    {
        while (true)
        {
            if (await ReadAsync(organisation, id) is not { } account)
                return new AccountOutcome.Refused(Rejection.NotFound(RejectionCodes.AccountNotFound));
            var context = new AccountContext(Now, actor ?? account.State.Owner, account.State.Id);
            if (await TryAsync(account.Key, account, command, context, decide(account.State, context)) is { } outcome)
                return outcome;
        }
    }

    /// <summary>A decision about an account; pure.</summary>
    public delegate Decision<AccountEvent> Decide(AccountState state, AccountContext context);

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>What one decision leads to, and another on top of it.</summary>
    private static Decision<AccountEvent> Then(AccountState? state, Decision<AccountEvent> decision, Decide decide, AccountContext context)
    {
        if (decision.IsRejected)
            return decision;
        var next = decide(decision.Events.Aggregate(state, AccountState.Fold)!, context);
        return next.IsRejected ? next : Decision<AccountEvent>.Of([.. decision.Events, .. next.Events]);
    }

    /// <summary>Null where it is to be decided anew: the account has changed since it was read, or the one to be opened is there by now.</summary>
    private async Task<AccountOutcome?> TryAsync(StreamKey key, Account? account, string command, AccountContext context, Decision<AccountEvent> decision)
    {
        if (decision.Rejection is { } rejection)
            return new AccountOutcome.Refused(rejection);
        if (decision.Events.Count == 0)
            return new AccountOutcome.Done(account!);
        var metadata = CommandMetadata.Of(command, context.Actor, key.Tenant);
        var append = new Append(key, AccountStreams.Type, account?.Events.Count ?? 0, [.. decision.Events.Select(e => new NewEvent(e, e.At.ToDateTimeOffset(), metadata))]) { History = account?.Events ?? [] };
        try
        {
            return await store.AppendAsync(append, CancellationToken.None) is AppendResult.Appended ? new AccountOutcome.Done((await ReadAsync(key.Tenant, key.Id))!) : null;
        }
        catch (PostgresException taken) when (taken.ConstraintName == AccountProjection.IdentityOnce)
        {
            return await IsTakenAsync(key, account, decision.Events) ? new AccountOutcome.Refused(Rejection.Conflict(RejectionCodes.IdentityTaken)) : null;
        }
    }

    /// <summary>Whether another account is known by what these events would add. What an account is opened for is no theft: that account is the answer.</summary>
    private async Task<bool> IsTakenAsync(StreamKey key, Account? account, ValueList<AccountEvent> events)
    {
        var known = account?.State.Identities ?? AccountState.Fold(null, events[0]).Identities;
        foreach (var identity in events.Aggregate(account?.State, AccountState.Fold)!.Identities.Except(known))
            if (await queries.FindAsync(key.Tenant, identity, CancellationToken.None) is { } owner && owner != key.Id)
                return true;
        return false;
    }
}
