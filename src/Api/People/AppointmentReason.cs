using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Accounts.Appointments;

namespace ServiceDesk.Api.People;

/// <summary>Why something was done about a person's posts.</summary>
internal static class AppointmentReason
{
    /// <summary>What somebody wrote as the reason; null where nobody did.</summary>
    public static string? Of(AccountEvent e) => e switch
    {
        AppointmentGranted granted => granted.Reason,
        AppointmentEnded ended => ended.Reason,
        DeputyNamed named => named.Reason,
        DeputyEnded ended => ended.Reason,
        SecondFactorReset reset => reset.Reason,
        _ => null,
    };
}
