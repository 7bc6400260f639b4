using ServiceDesk.Api.Doors.Humanity;

namespace ServiceDesk.Api.Doors.WithoutCode;

/// <summary>Somebody whom no code reaches.</summary>
/// <param name="Door">The key of the door; may be left out where the organisation has one of this kind.</param>
/// <param name="Name">What the person is called, at most 200 characters.</param>
/// <param name="Proof">That no program asks.</param>
/// <param name="Session">cookie, which is usual, or token.</param>
public sealed record GuestBody(string? Door, string? Name, ProofBody? Proof, string? Session);
