using ServiceDesk.Domain.Accounts;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Accounts;

/// <summary>An account's events as stored, and the state they lead to.</summary>
public sealed record Account(StreamKey Key, IReadOnlyList<StoredEvent> Events, AccountState State)
{
    public Guid Id => Key.Id;

    /// <summary>The account whose events these are; null where they are none, or another stream's.</summary>
    public static Account? Of(StreamKey key, IReadOnlyList<StoredEvent> events) =>
        events is [{ Data: AccountEvent }, ..] && AccountState.Fold(events.Select(e => (AccountEvent)e.Data)) is { } state ? new Account(key, events, state) : null;
}
