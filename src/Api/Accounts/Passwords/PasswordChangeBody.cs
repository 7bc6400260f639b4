namespace ServiceDesk.Api.Accounts.Passwords;

/// <param name="CurrentPassword">The password that counts until now.</param>
/// <param name="NewPassword">The one that will.</param>
internal sealed record PasswordChangeBody(string? CurrentPassword = null, string? NewPassword = null);
