using ServiceDesk.Api.Accounts.Passwords;
using ServiceDesk.Api.Doors.Codes;
using ServiceDesk.Api.Doors.Codes.Sending;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Messages;

namespace ServiceDesk.Api.Accounts.Mobile;

/// <summary>Another mobile number for the account of whoever is signed in: a code goes to the new one, and when it has come back a note to the old one.</summary>
internal sealed class MobileChanges(AccountStore accounts, AccountPasswords passwords, PasswordTries tries, CodeChallenges codes, CodeMessages messages, TimeProvider time)
{
    private static readonly TimeSpan Told = TimeSpan.FromHours(1);

    public async Task<(SentCode? Code, Problem? Problem)> StartAsync(HttpContext context, MobileChangeBody body)
    {
        if (await accounts.OfOwnerAsync(context) is not { } account)
            return (null, Problem.AccountNotFound);
        var (mobile, wrong) = SignInName.ReadMobile(body.Mobile);
        if (wrong is not null)
            return (null, Problem.Of(wrong));
        // Whoever finds a screen that its owner has left must not take the account away with it.
        if (await passwords.FindAsync(context.Organisation().Key, account.Id, context.RequestAborted) is not null
            && await tries.TryAsync(context, account.Id, body.Password) is { Problem: { } problem })
            return (null, problem.Code == ProblemCodes.WrongCredentials ? Problem.Of(StatusCodes.Status400BadRequest, RejectionCodes.InvalidCommand, "password", InputErrorCodes.WrongPassword) : problem);
        var door = context.SignInSession()?.Door ?? "";
        return await codes.StartAsync(context, new CodeOrder(door, CodePurpose.MobileChange, mobile!.Value, RuleOf(context, door)) { Data = account.State.Id });
    }

    public async Task<Problem?> VerifyAsync(HttpContext context, string challenge, ConfirmationBody body)
    {
        if (await accounts.OfOwnerAsync(context) is not { } account)
            return Problem.AccountNotFound;
        var (verified, problem) = await codes.VerifyAsync(context, CodePurpose.MobileChange, challenge, body.Code);
        if (verified is null)
            return problem;
        // Whoever signed in meanwhile as somebody else has asked for nothing.
        if (verified.Data != account.State.Id)
            return Problem.CodeVoid;
        var outcome = await accounts.ChangeAsync(context.Organisation().Key, account.Id, "changeMobile", null, (state, at) => ChangeMobile.Decide(new(verified.Mobile), state, at));
        if (outcome is AccountOutcome.Refused refused)
            return Problem.Of(refused.Rejection);
        if (account.State.Mobile is { } former && former != verified.Mobile)
            messages.TryTell(context, account.Id, former, ProductTemplates.MobileChanged, time.GetUtcNow() + Told);
        return null;
    }

    /// <summary>The codes of the door that the person came by, or of another that sends some.</summary>
    private static CodeRule RuleOf(HttpContext context, string door) =>
        context.Organisation().Definition.Doors.OrderByDescending(other => other.Key == door).OfType<ICodeDoor>().FirstOrDefault()?.Code ?? CodeRule.Default;
}
