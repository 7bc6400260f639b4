using ServiceDesk.Api.Doors.Humanity;

namespace ServiceDesk.Api.Accounts.Passwords;

/// <summary>Who has forgotten a password.</summary>
/// <param name="Door">The key of the door.</param>
/// <param name="Mobile">The mobile number of the account, to which the code goes.</param>
/// <param name="UserName">At a door of national codes: the code or name that the account is known by.</param>
/// <param name="Proof">That no program asks.</param>
internal sealed record PasswordResetBody(string? Door = null, string? Mobile = null, string? UserName = null, ProofBody? Proof = null);
