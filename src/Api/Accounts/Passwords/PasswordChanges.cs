using ServiceDesk.Api.Doors;
using ServiceDesk.Api.Doors.Codes;
using ServiceDesk.Api.Doors.Codes.Sending;
using ServiceDesk.Api.Doors.Humanity;
using ServiceDesk.Api.Limits;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Accounts.Passwords;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Messages;

namespace ServiceDesk.Api.Accounts.Passwords;

/// <summary>Another password: by the one before, or with a code where that is forgotten. Whoever was signed in by the old one is no longer.</summary>
internal sealed class PasswordChanges(
    AccountStore accounts, AccountPasswords passwords, PasswordHashing hashing, PasswordSettings settings, PasswordTries tries, CodeChallenges codes, CodeMessages messages,
    SignInSessions sessions, SharedLimits limits, ProofsOfHumanity proofs, TimeProvider time)
{
    private static readonly TimeSpan Told = TimeSpan.FromHours(1);

    /// <summary>Changes the password of whoever is signed in.</summary>
    public async Task<Problem?> ChangeAsync(HttpContext context, PasswordChangeBody body)
    {
        var organisation = context.Organisation().Key;
        if (await accounts.OfOwnerAsync(context) is not { } account)
            return Problem.AccountNotFound;
        var noCurrent = string.IsNullOrEmpty(body.CurrentPassword) ? new FieldError("currentPassword", FieldErrorCodes.Required) : null;
        var (password, wrong) = settings.Rule.Read("newPassword", body.NewPassword, OwnersOf(account.State));
        if (Problem.OfFields(noCurrent, wrong) is { } problem)
            return problem;
        (var right, problem) = await tries.TryAsync(context, account.Id, body.CurrentPassword);
        if (right is null)
            return problem!.Code == ProblemCodes.WrongCredentials ? Problem.Of(StatusCodes.Status400BadRequest, RejectionCodes.InvalidCommand, "currentPassword", InputErrorCodes.WrongPassword) : problem;
        await SetAsync(context, account, password!, PasswordOccasion.Change, "changePassword");
        await sessions.EndAllAsync(organisation, account.Id, context.SignInSession()?.Id);
        return null;
    }

    /// <summary>Sends a code to whoever has forgotten the password; to a number of no account nothing is sent, and nobody is told.</summary>
    public async Task<(SentCode? Code, Problem? Problem)> StartResetAsync(HttpContext context, PasswordResetBody body)
    {
        var (door, problem) = OfferedDoors.Find<IPasswordDoor>(context.Organisation().Definition, body.Door);
        if (door is null)
            return (null, problem);
        var (identity, wrongName) = SignInName.Read(door, body.Mobile, body.UserName);
        var (mobile, wrongMobile) = SignInName.ReadMobile(body.Mobile);
        if (Problem.OfFields([.. (wrongName?.Fields ?? []).Concat(wrongMobile?.Fields ?? []).DistinctBy(error => error.Field)]) is { } wrong)
            return (null, wrong);
        var order = new CodeOrder(door.Key, CodePurpose.PasswordReset, mobile!.Value, door.Code);
        if ((codes.Check(order) ?? await proofs.CheckAsync(context, door, body.Proof)) is { } refused)
            return (null, refused);
        // Both are asked for, also where they are the same: whoever asks learns nothing by the time it takes.
        var (named, _) = await passwords.FindAsync(context.Organisation().Key, identity!, context.RequestAborted);
        var (reached, _) = await passwords.FindAsync(context.Organisation().Key, mobile, context.RequestAborted);
        var isKnown = named is not null && named == reached;
        return await codes.StartAsync(context, order with { Data = $"{(isKnown ? named : Guid.Empty)}", IsKnown = isKnown });
    }

    /// <summary>Sets a new password with the right code.</summary>
    public async Task<Problem?> ResetAsync(HttpContext context, string challenge, NewPasswordBody body)
    {
        var organisation = context.Organisation().Key;
        // Before the code is tried, so that a password that is none uses up no code.
        var noCode = string.IsNullOrWhiteSpace(body.Code) ? new FieldError("code", FieldErrorCodes.Required) : null;
        var (_, wrong) = settings.Rule.Read("password", body.Password);
        if (Problem.OfFields(noCode, wrong) is { } problem)
            return problem;
        (var verified, problem) = await codes.VerifyAsync(context, CodePurpose.PasswordReset, challenge, body.Code);
        if (verified is null)
            return problem;
        var account = (await accounts.ReadAsync(organisation, Guid.Parse(verified.Data!)))!;
        var (password, personal) = settings.Rule.Read("password", body.Password, OwnersOf(account.State));
        if (Problem.OfFields(personal) is { } named)
            return named;
        await SetAsync(context, account, password!, PasswordOccasion.Reset, "resetPassword");
        await sessions.EndAllAsync(organisation, account.Id);
        // Whoever has tried too often to remember it need not wait.
        foreach (var identity in account.State.Identities)
            await limits.ForgetAsync(organisation, LimitName.PasswordTriesPerAccount, PasswordTries.NameOf(identity), CancellationToken.None);
        return null;
    }

    private async Task SetAsync(HttpContext context, Account account, Password password, PasswordOccasion occasion, string command)
    {
        var organisation = context.Organisation().Key;
        await accounts.ChangeAsync(organisation, account.Id, command, null, (state, at) => SetPassword.Decide(new(occasion), state, at));
        await passwords.SetAsync(organisation, account.Id, hashing.Hash(password));
        if (account.State.Mobile is { } mobile)
            messages.TryTell(context, account.Id, mobile, ProductTemplates.PasswordChanged, time.GetUtcNow() + Told);
    }

    private static string?[] OwnersOf(AccountState account) => [account.Name, account.FirstName, account.LastName, .. account.Identities.Select(identity => identity.Value)];
}
