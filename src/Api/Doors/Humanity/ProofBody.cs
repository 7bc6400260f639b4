namespace ServiceDesk.Api.Doors.Humanity;

/// <summary>What shows that no program asks: one of the two that the door takes.</summary>
/// <param name="Work">A puzzle worked out, as ALTCHA's widget gives it: JSON in base64.</param>
/// <param name="Image">The id of a picture.</param>
/// <param name="Answer">The letters and digits that it shows; large or small, digits of any of the three sets.</param>
public sealed record ProofBody(string? Work, string? Image, string? Answer);
