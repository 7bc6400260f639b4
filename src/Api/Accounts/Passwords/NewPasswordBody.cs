namespace ServiceDesk.Api.Accounts.Passwords;

/// <param name="Code">The code as it was typed.</param>
/// <param name="Password">The new password.</param>
internal sealed record NewPasswordBody(string? Code = null, string? Password = null);
