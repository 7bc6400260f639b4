using NodaTime;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts.Appointments;

/// <summary>The person signed in with a recovery code in the place of the second factor.</summary>
/// <param name="By">The person.</param>
/// <param name="At">When.</param>
/// <param name="DataSubject">The account's id.</param>
/// <param name="Left">How many codes are left.</param>
public sealed record RecoveryCodeUsed(Actor By, Instant At, string DataSubject, int Left) : AccountEvent(By, At, DataSubject);
