using System.Text.Encodings.Web;
using System.Text.Json;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Accounts.Appointments;

/// <summary>The account's events about posts and about the second factor that staff sign in with, with their stable names.</summary>
internal static class AppointmentEventContracts
{
    private static readonly AppointmentEventJson Json =
        new(new JsonSerializerOptions(AppointmentEventJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static IReadOnlyList<EventContract> All { get; } =
    [
        new("appointment_granted", typeof(AppointmentGranted), Json.AppointmentGranted),
        new("appointment_ended", typeof(AppointmentEnded), Json.AppointmentEnded),
        new("deputy_named", typeof(DeputyNamed), Json.DeputyNamed),
        new("deputy_ended", typeof(DeputyEnded), Json.DeputyEnded),
        new("second_factor_set", typeof(SecondFactorSet), Json.SecondFactorSet),
        new("second_factor_reset", typeof(SecondFactorReset), Json.SecondFactorReset),
        new("recovery_code_used", typeof(RecoveryCodeUsed), Json.RecoveryCodeUsed),
    ];
}
