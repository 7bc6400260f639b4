namespace ServiceDesk.Api.Doors.NationalCode;

/// <summary>The request for a temporary id .</summary>
/// <param name="FirstName">The first name in Latin letters.</param>
/// <param name="LastName">The last name in Latin letters.</param>
/// <param name="Password">The password.</param>
/// <param name="PasswordRepeat">The same once more.</param>
/// <param name="Mobile">The mobile number, however it is written.</param>
/// <param name="Email">A personal e-mail address, to recover the account by.</param>
internal sealed record TemporaryBody(
    string? FirstName = null, string? LastName = null, string? Password = null, string? PasswordRepeat = null, string? Mobile = null, string? Email = null);
