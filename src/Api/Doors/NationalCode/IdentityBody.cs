using ServiceDesk.Api.Doors.Humanity;

namespace ServiceDesk.Api.Doors.NationalCode;

/// <summary>Who somebody is .</summary>
/// <param name="Door">The key of the door; may be left out where the organisation has one of this kind.</param>
/// <param name="Audience">As what the person registers, the key of one of the door's audiences.</param>
/// <param name="NationalCode">The national code.</param>
/// <param name="Fields">What the door's form asks besides, by its keys.</param>
/// <param name="Proof">That no program asks.</param>
internal sealed record IdentityBody(
    string? Door = null, string? Audience = null, string? NationalCode = null, IReadOnlyDictionary<string, string?>? Fields = null, ProofBody? Proof = null);
