using NodaTime;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts;

/// <summary>The account has a new password: that it has one, never which.</summary>
/// <param name="By">Who set it.</param>
/// <param name="At">When.</param>
/// <param name="DataSubject">The account's id.</param>
/// <param name="Occasion">On what occasion.</param>
public sealed record AccountPasswordSet(Actor By, Instant At, string DataSubject, PasswordOccasion Occasion) : AccountEvent(By, At, DataSubject);
