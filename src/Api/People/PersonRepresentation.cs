using NodaTime;
using ServiceDesk.Api.Accounts;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using ServiceDesk.Projections.Accounts;

namespace ServiceDesk.Api.People;

/// <summary>A person as administrators see them.</summary>
/// <param name="Id">The account's id.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Mobile">Their mobile number, of which the middle is hidden; null when none is known.</param>
/// <param name="OpenedAt">When the account was opened.</param>
/// <param name="SecondFactorSince">Since when they have a second factor; null when they have none.</param>
/// <param name="Appointments">In a list those that count now; of one person all, those that are over too.</param>
/// <param name="Deputies">Of one person: all who stand in, stood in or will stand in for them.</param>
public sealed record PersonRepresentation(
    string Id, string Name, string? Mobile, Instant OpenedAt, Instant? SecondFactorSince,
    IReadOnlyList<AppointmentRepresentation> Appointments, IReadOnlyList<DeputyRepresentation>? Deputies = null)
{
    internal static PersonRepresentation Of(PersonRow row, IEnumerable<Appointment> appointments, Instant now) => new(
        row.Id.ToString("D"), row.Name, Masked(row.Mobile), row.OpenedAt, row.SecondFactorSince, [.. appointments.Select(held => AppointmentRepresentation.Of(held, now))]);

    /// <param name="account">The person.</param>
    /// <param name="standingIn">The appointments in which they stand in for others.</param>
    /// <param name="now">The present instant.</param>
    internal static PersonRepresentation Of(Account account, IEnumerable<Appointment> standingIn, Instant now) => new(
        account.State.Id, account.State.Name, Masked(account.State.Mobile), account.State.OpenedAt, account.State.SecondFactorSince,
        [.. account.State.Appointments.Select(held => AppointmentRepresentation.Of(held, now)), .. standingIn.Select(held => AppointmentRepresentation.Of(held, now))],
        [.. account.State.Deputies.Select(DeputyRepresentation.Of)]);

    private static string? Masked(string? mobile) => mobile is null ? null : MobileNumber.Masked(mobile);
}
