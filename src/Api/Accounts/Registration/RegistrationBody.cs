using ServiceDesk.Api.Doors.Humanity;

namespace ServiceDesk.Api.Accounts.Registration;

/// <summary>What somebody fills in to register (E-05 to E-09).</summary>
/// <param name="Door">The key of the door.</param>
/// <param name="FirstName">The first name.</param>
/// <param name="LastName">The last name.</param>
/// <param name="Mobile">The mobile number, however it is written.</param>
/// <param name="Password">The password.</param>
/// <param name="UserType">The key of one of the door's kinds of user, where it has some.</param>
/// <param name="Proof">That no program asks.</param>
internal sealed record RegistrationBody(
    string? Door = null, string? FirstName = null, string? LastName = null, string? Mobile = null, string? Password = null, string? UserType = null, ProofBody? Proof = null);
