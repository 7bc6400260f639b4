namespace ServiceDesk.Api.Accounts.Mobile;

/// <param name="Mobile">The new number, however it is written.</param>
/// <param name="Password">The password, where the account has one.</param>
internal sealed record MobileChangeBody(string? Mobile = null, string? Password = null);
