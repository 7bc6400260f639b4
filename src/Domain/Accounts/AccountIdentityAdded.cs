using NodaTime;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts;

/// <summary>The account is known by one thing more, which was verified.</summary>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="DataSubject">The account's id.</param>
/// <param name="Door">The key of the door that verified it.</param>
/// <param name="Kind">What kind of identity it is.</param>
/// <param name="Value">It, in the normal form of its kind.</param>
public sealed record AccountIdentityAdded(
    Actor By,
    Instant At,
    string DataSubject,
    string Door,
    IdentityKind Kind,
    [property: PersonalData] string Value) : AccountEvent(By, At, DataSubject);
