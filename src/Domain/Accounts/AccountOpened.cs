using NodaTime;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts;

/// <summary>Somebody came through a door for the first time, after the door had made sure of who they are.</summary>
/// <param name="By">The person.</param>
/// <param name="At">When.</param>
/// <param name="DataSubject">The account's id.</param>
/// <param name="Door">The key of the door.</param>
/// <param name="Kind">What the account is first known by.</param>
/// <param name="Value">That identity, in the normal form of its kind.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="Mobile">The number that messages go to, as +98…; null where the door gives none.</param>
/// <param name="FirstName">The first name, where it was asked for by itself (E-05).</param>
/// <param name="LastName">The last name, where it was asked for by itself (E-06).</param>
/// <param name="UserType">The key of the kind of user, out of the door's list (E-09).</param>
public sealed record AccountOpened(
    Actor By,
    Instant At,
    string DataSubject,
    string Door,
    IdentityKind Kind,
    [property: PersonalData] string Value,
    [property: PersonalData] string Name,
    [property: PersonalData] string? Mobile = null,
    [property: PersonalData] string? FirstName = null,
    [property: PersonalData] string? LastName = null,
    string? UserType = null) : AccountEvent(By, At, DataSubject);
