using NodaTime;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts.Appointments;

/// <summary>The person has a second factor from now on: an app whose codes they have shown. Its secret never stands in an event.</summary>
/// <param name="By">The person.</param>
/// <param name="At">When.</param>
/// <param name="DataSubject">The account's id.</param>
public sealed record SecondFactorSet(Actor By, Instant At, string DataSubject) : AccountEvent(By, At, DataSubject);
