namespace ServiceDesk.Api.People.SecondFactors;

/// <summary>How the second factor of the signed-in person stands.</summary>
/// <param name="IsSet">Whether they have one.</param>
/// <param name="IsMissing">Whether this session lacks it, so that nothing may be done but to give or set it.</param>
/// <param name="MustBeSet">Whether one must be set before anything else.</param>
/// <param name="RecoveryCodesLeft">How many recovery codes are left.</param>
public sealed record SecondFactorRepresentation(bool IsSet, bool IsMissing, bool MustBeSet, int RecoveryCodesLeft);
