using ServiceDesk.Domain.Accounts;

namespace ServiceDesk.Api.Doors.NationalCode;

/// <summary>What waits, sealed with its code, until the code has come back. Until then there is no account.</summary>
/// <param name="Id">The registration's id.</param>
/// <param name="Begun">What the registries confirmed.</param>
/// <param name="LatinName">The name in Latin letters.</param>
/// <param name="Email">Where a forgotten password is recovered.</param>
/// <param name="PasswordHash">The password's hash; the password itself is nowhere by now.</param>
internal sealed record RequestedTemporary(Guid Id, BegunRegistration Begun, PersonName LatinName, string Email, string PasswordHash);
