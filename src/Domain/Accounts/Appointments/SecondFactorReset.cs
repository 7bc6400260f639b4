using NodaTime;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts.Appointments;

/// <summary>The person's second factor was taken away, so that they can set another: the telephone is lost, and the recovery codes with it.</summary>
/// <param name="By">The administrator.</param>
/// <param name="At">When.</param>
/// <param name="DataSubject">The account's id.</param>
/// <param name="Reason">How they made sure of who asked.</param>
public sealed record SecondFactorReset(
    Actor By,
    Instant At,
    string DataSubject,
    [property: PersonalData] string Reason) : AccountEvent(By, At, DataSubject);
