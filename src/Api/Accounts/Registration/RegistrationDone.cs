using ServiceDesk.Api.Sessions;

namespace ServiceDesk.Api.Accounts.Registration;

/// <summary>The account is there.</summary>
/// <param name="Person">Whose it is.</param>
/// <param name="Text">That they can sign in now by number and password (E-12).</param>
internal sealed record RegistrationDone(SignedInPerson Person, string Text);
