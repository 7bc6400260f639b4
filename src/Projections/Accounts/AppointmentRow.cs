using NodaTime;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Accounts.Appointments;
using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;

namespace ServiceDesk.Projections.Accounts;

/// <summary>A post as somebody holds it, or stands in for another in it.</summary>
/// <param name="Organisation">The organisation's key.</param>
/// <param name="Id">The appointment's id, or that of the deputy's.</param>
/// <param name="Account">Who may act under it.</param>
/// <param name="Role">The role.</param>
/// <param name="Unit">The unit's key, or the party's; null for the whole organisation.</param>
/// <param name="From">From when it counts.</param>
/// <param name="Until">Until when, this instant no longer; null without an end.</param>
/// <param name="OnBehalfOf">For a deputy whose post it is, as they are called now.</param>
internal sealed record AppointmentRow(
    string Organisation, Guid Id, Guid Account, Role Role, string? Unit, Instant From, Instant? Until, PersonReference? OnBehalfOf)
{
    /// <summary>All that an account's events say: the posts of its owner, and those who stand in for them.</summary>
    public static IEnumerable<AppointmentRow> Of(StreamKey account, AccountState state) =>
    [
        .. state.Appointments.Select(held => new AppointmentRow(account.Tenant, held.Id, account.Id, held.Role, held.Unit, held.From, held.Until, null)),
        .. from deputy in state.Deputies
           join held in state.Appointments on deputy.Of equals held.Id
           select Standing(account, state, held, deputy),
    ];

    /// <summary>Nobody stands in longer than the post is held.</summary>
    private static AppointmentRow Standing(StreamKey account, AccountState state, HeldAppointment held, Deputyship deputy) => new(
        account.Tenant, deputy.Id, Guid.Parse(deputy.Deputy.Id), held.Role, held.Unit,
        Instant.Max(held.From, deputy.From), held.Until is { } until ? Instant.Min(until, deputy.Until) : deputy.Until,
        new PersonReference(account.Id.ToString("D"), state.Name));
}
