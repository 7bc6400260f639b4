namespace ServiceDesk.Api.Accounts.SignIn;

/// <summary>Somebody's name and password at a door that asks for both.</summary>
/// <param name="Door">The key of the door.</param>
/// <param name="Mobile">The mobile number, at a door of mobile numbers (E-12).</param>
/// <param name="UserName">The national code or chosen name, at a door of national codes .</param>
/// <param name="Password">The password.</param>
/// <param name="Session"><c>cookie</c>, which is usual, or <c>token</c>.</param>
internal sealed record PasswordSignInBody(string? Door = null, string? Mobile = null, string? UserName = null, string? Password = null, string? Session = null);
