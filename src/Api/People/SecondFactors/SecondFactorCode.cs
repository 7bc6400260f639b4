namespace ServiceDesk.Api.People.SecondFactors;

/// <param name="Code">The code that the app shows.</param>
public sealed record SecondFactorCode(string? Code);
