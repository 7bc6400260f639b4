namespace ServiceDesk.Api.People.SecondFactors;

/// <summary>A second factor as it is given.</summary>
/// <param name="Code">The code that the app shows.</param>
/// <param name="RecoveryCode">In its place one of the recovery codes.</param>
public sealed record SecondFactorBody(string? Code, string? RecoveryCode);
