using NodaTime;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts.Appointments;

/// <summary>The person named somebody who stands in for them in a post for a while.</summary>
/// <param name="By">Who named them: whose post it is.</param>
/// <param name="At">When.</param>
/// <param name="DataSubject">The account's id: of whose post it is, not of the deputy.</param>
/// <param name="Appointment">The id of the deputy's appointment, by which acts name what they were done under.</param>
/// <param name="Of">The appointment in which they stand in.</param>
/// <param name="Deputy">Who stands in.</param>
/// <param name="From">From when it counts.</param>
/// <param name="Until">Until when it counts, this instant no longer.</param>
/// <param name="Reason">Why, for those who come later.</param>
public sealed record DeputyNamed(
    Actor By,
    Instant At,
    string DataSubject,
    Guid Appointment,
    Guid Of,
    PersonReference Deputy,
    Instant From,
    Instant Until,
    [property: PersonalData] string? Reason = null) : AccountEvent(By, At, DataSubject);
