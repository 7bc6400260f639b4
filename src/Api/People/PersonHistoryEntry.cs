using System.Globalization;
using NodaTime;
using ServiceDesk.Api.Accounts;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.People;

/// <summary>One event of a person's account.</summary>
/// <param name="Version">Its place in the account's stream.</param>
/// <param name="Type">Its contract name.</param>
/// <param name="At">When.</param>
/// <param name="By">Who, in which role.</param>
/// <param name="Words">What happened, in one sentence.</param>
/// <param name="Reason">Why, where somebody said so.</param>
public sealed record PersonHistoryEntry(long Version, string Type, Instant At, Actor By, string Words, string? Reason)
{
    /// <summary>All that became of an account, the oldest first.</summary>
    internal static IReadOnlyList<PersonHistoryEntry> Of(Account account, CultureInfo culture, OrganisationDefinition organisation)
    {
        var (entries, before) = (new List<PersonHistoryEntry>(), (AccountState?)null);
        foreach (var stored in account.Events)
        {
            var e = (AccountEvent)stored.Data;
            entries.Add(new PersonHistoryEntry(stored.Version, stored.Type, e.At, e.By, AccountEventWords.Describe(e, culture, before, organisation), AppointmentReason.Of(e)));
            before = AccountState.Fold(before, e);
        }
        return entries;
    }
}
