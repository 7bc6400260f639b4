using System.Text.Json.Serialization;

namespace ServiceDesk.Api.Doors.Humanity;

/// <summary>A puzzle of the ALTCHA protocol: find the number whose digits after the salt have this hash.</summary>
/// <param name="Algorithm">SHA-256.</param>
/// <param name="Challenge">The hash in hexadecimal.</param>
/// <param name="MaxNumber">The number is not larger.</param>
/// <param name="Salt">What stands before the number; it says itself until when the puzzle is taken.</param>
/// <param name="Signature">By which the puzzle is known as one of ours.</param>
public sealed record WorkPuzzle(string Algorithm, string Challenge, [property: JsonPropertyName("maxnumber")] int MaxNumber, string Salt, string Signature);
