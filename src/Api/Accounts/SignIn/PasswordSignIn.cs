using NodaTime;
using ServiceDesk.Api.Accounts.Passwords;
using ServiceDesk.Api.Doors;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Doors;

namespace ServiceDesk.Api.Accounts.SignIn;

/// <summary>Signs in by a name and a password: the mobile number (E-12), the national code or a chosen name, as the door is.</summary>
internal sealed class PasswordSignIn(PasswordTries tries, AccountStore accounts, SignInSessions sessions, TimeProvider time)
{
    public async Task<(SignInAnswer? Answer, Problem? Problem)> SignInAsync(HttpContext context, PasswordSignInBody body)
    {
        var (door, problem) = OfferedDoors.Find<IPasswordDoor>(context.Organisation().Definition, body.Door);
        if (door is null)
            return (null, problem);
        var (kind, wrongKind) = SessionKinds.Read(body.Session);
        var noPassword = string.IsNullOrEmpty(body.Password) ? new FieldError("password", FieldErrorCodes.Required) : null;
        var (identity, wrongName) = SignInName.Read(door, body.Mobile, body.UserName);
        if (Problem.OfFields([.. wrongName?.Fields ?? [], noPassword, wrongKind]) is { } wrong)
            return (null, wrong);
        (var id, problem) = await tries.TryAsync(context, identity!, body.Password);
        if (id is null)
            return (null, problem);
        var account = (await accounts.ReadAsync(context.Organisation().Key, id.Value))!.State;
        // Told only to whoever knows the password: others learn nothing of the account.
        if (account.Tenure?.HasEnded(Instant.FromDateTimeOffset(time.GetUtcNow())) == true)
            return (null, Problem.Of(Rejection.Forbidden(RejectionCodes.AccountExpired)));
        return (await sessions.SignInAsync(context, new NewSession(id.Value, account.Name, door.Key), kind), null);
    }
}
