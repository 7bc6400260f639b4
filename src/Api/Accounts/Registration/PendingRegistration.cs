using ServiceDesk.Domain.Accounts;

namespace ServiceDesk.Api.Accounts.Registration;

/// <summary>What waits, sealed with its code, until the code has come back or is void. Until then there is no account.</summary>
/// <param name="Name">First and last name.</param>
/// <param name="UserType">The key of the kind of user.</param>
/// <param name="PasswordHash">The password's hash; the password itself is nowhere by now.</param>
internal sealed record PendingRegistration(PersonName Name, string? UserType, string PasswordHash);
