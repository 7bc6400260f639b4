namespace ServiceDesk.Api.People.SecondFactors;

/// <summary>Codes for the day when the telephone is gone, each good once; told this once.</summary>
public sealed record RecoveryCodes(IReadOnlyList<string> Codes);
