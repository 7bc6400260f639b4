namespace ServiceDesk.Api.Accounts.Tenure;

/// <summary>The request for a permanent account .</summary>
/// <param name="HadEmail">Whether the person has had an e-mail address here: yes or no.</param>
/// <param name="UserName">With yes that address, or its part before the @; with no a user name of the person's choice.</param>
/// <param name="Password">With yes the address's password, which the former mail server is asked about.</param>
internal sealed record PermanentBody(string? HadEmail = null, string? UserName = null, string? Password = null);
