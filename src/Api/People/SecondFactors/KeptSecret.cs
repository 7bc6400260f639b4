namespace ServiceDesk.Api.People.SecondFactors;

/// <summary>The secret of a second factor.</summary>
/// <param name="Secret">What the app has.</param>
/// <param name="Encrypted">As the database has it; each secret that was begun is another there.</param>
/// <param name="IsConfirmed">Whether a code of it was shown.</param>
internal sealed record KeptSecret(byte[] Secret, byte[] Encrypted, bool IsConfirmed);
