using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Tokens;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Api.Sessions;

/// <summary>A sign-in that counts now.</summary>
/// <param name="Organisation">Where.</param>
/// <param name="Id">What its person knows it by; no secret.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Person">The same with the name, the mobile number and the appointments of this moment.</param>
/// <param name="Door">The key of the door that they came in by.</param>
/// <param name="Kind">Cookie or token.</param>
/// <param name="Scopes">What a token that was made for a program may do; null for a sign-in, which may do everything.</param>
/// <param name="SecondFactor">Whether a second factor was shown.</param>
/// <param name="Since">When it began.</param>
/// <param name="LastSeenAt">When it was last used, to the minute.</param>
/// <param name="ExpiresAt">When it ends unless it is used.</param>
/// <param name="EndsAt">When it ends in any case.</param>
public sealed record Session(
    string Organisation, Guid Id, Guid Account, Person Person, string Door, SessionKind Kind, ValueList<TokenScope>? Scopes, bool SecondFactor,
    DateTimeOffset Since, DateTimeOffset LastSeenAt, DateTimeOffset ExpiresAt, DateTimeOffset EndsAt)
{
    /// <summary>Whether it is a guest's, who may use only the services that the door leads to .</summary>
    public bool Guest { get; init; }

    /// <summary>Whether the person has a second factor, so that it is asked for.</summary>
    public bool HasSecondFactor { get; init; }

    /// <summary>The person as this session lets them act under the organisation's doors of now; a guest of a door that is gone has nothing left. Who a guest is nobody has made sure of: they hold no posts.</summary>
    public Person PersonUnder(OrganisationDefinition organisation) =>
        Guest ? Person with { OnlyServices = organisation.Door(Door) is WithoutCodeDoor door ? door.Services : [], Appointments = [] } : Person;
}
