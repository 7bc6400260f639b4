using NodaTime;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts;

/// <summary>The person is called otherwise from now on; what they did before stays under the name of that time.</summary>
/// <param name="By">Who changed it.</param>
/// <param name="At">When.</param>
/// <param name="DataSubject">The account's id.</param>
/// <param name="Name">The whole name.</param>
/// <param name="FirstName">The first name, where it is known by itself.</param>
/// <param name="LastName">The last name, where it is known by itself.</param>
/// <param name="UserType">The key of the kind of user (E-09), where that was said; absent in events of before registration.</param>
public sealed record AccountProfileChanged(
    Actor By,
    Instant At,
    string DataSubject,
    [property: PersonalData] string Name,
    [property: PersonalData] string? FirstName = null,
    [property: PersonalData] string? LastName = null,
    string? UserType = null) : AccountEvent(By, At, DataSubject);
