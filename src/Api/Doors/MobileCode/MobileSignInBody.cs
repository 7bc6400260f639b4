using ServiceDesk.Api.Doors.Humanity;

namespace ServiceDesk.Api.Doors.MobileCode;

/// <summary>Somebody who wants a code sent.</summary>
/// <param name="Door">The key of the door; may be left out where the organisation has one of this kind.</param>
/// <param name="Mobile">The mobile number; with +98, 0098, 98 or 0, in digits of any of the three sets.</param>
/// <param name="Proof">That no program asks.</param>
public sealed record MobileSignInBody(string? Door, string? Mobile, ProofBody? Proof);
