using NodaTime;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Accounts.Appointments;

/// <summary>What the events about posts and second factors make of an account.</summary>
internal static class AppointmentFold
{
    /// <summary>The account after the event; null when it is no event of this part.</summary>
    public static AccountState? Apply(AccountState state, AccountEvent @event) => @event switch
    {
        AppointmentGranted e => state with { Appointments = state.Appointments.Add(HeldAppointment.Of(e)) },
        AppointmentEnded e => state with
        {
            Appointments = state.Appointments.Select(held => held.Id == e.Appointment ? held with { Until = Earlier(held.Until, e.At) } : held).ToValueList(),
        },
        DeputyNamed e => state with { Deputies = state.Deputies.Add(new(e.Appointment, e.Of, e.Deputy, e.From, e.Until)) },
        DeputyEnded e => state with
        {
            Deputies = state.Deputies.Select(deputy => deputy.Id == e.Appointment ? deputy with { Until = Instant.Min(deputy.Until, e.At) } : deputy).ToValueList(),
        },
        SecondFactorSet e => state with { SecondFactorSince = e.At },
        SecondFactorReset => state with { SecondFactorSince = null },
        RecoveryCodeUsed => state,
        _ => null,
    };

    private static Instant Earlier(Instant? until, Instant ended) => until is { } set ? Instant.Min(set, ended) : ended;
}
