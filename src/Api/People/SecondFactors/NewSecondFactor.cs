namespace ServiceDesk.Api.People.SecondFactors;

/// <summary>A secret for an app that makes codes; told this once.</summary>
/// <param name="Secret">The secret, to be typed.</param>
/// <param name="Address">The same as an address (otpauth), to be opened on a telephone.</param>
/// <param name="Picture">The address as a QR code: an SVG image.</param>
public sealed record NewSecondFactor(string Secret, string Address, string Picture);
