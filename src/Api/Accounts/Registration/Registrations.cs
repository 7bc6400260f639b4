using System.Text.Json;
using ServiceDesk.Api.Accounts.Passwords;
using ServiceDesk.Api.Doors;
using ServiceDesk.Api.Doors.Codes;
using ServiceDesk.Api.Doors.Humanity;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Messages;
using Form = ServiceDesk.Domain.Accounts.Registration;

namespace ServiceDesk.Api.Accounts.Registration;

/// <summary>
/// Registration with a mobile number that a code confirms (E-03 to E-12). Whether a number is registered already is told to
/// nobody but its telephone: the answers are the same, and so is the work.
/// </summary>
internal sealed class Registrations(AccountStore accounts, AccountPasswords passwords, PasswordHashing hashing, PasswordSettings settings, CodeChallenges codes, ProofsOfHumanity proofs)
{
    /// <summary>Checks the form and sends a code; a number that is registered is sent a note instead.</summary>
    public async Task<(RegistrationAnswer? Answer, Problem? Problem)> StartAsync(HttpContext context, RegistrationBody body)
    {
        var (door, problem) = OfferedDoors.Find<MobilePasswordDoor>(context.Organisation().Definition, body.Door);
        if (door is null)
            return (null, problem);
        var (form, rejection) = Form.Read(door, settings.Rule, body.FirstName, body.LastName, body.Mobile, body.Password, body.UserType);
        if (form is null)
            return (null, Problem.Of(rejection!));
        var order = new CodeOrder(door.Key, CodePurpose.Registration, form.Mobile, door.Code);
        // The proof is good once, so it is looked at last; and before the work of hashing.
        if ((codes.Check(order) ?? await proofs.CheckAsync(context, door, body.Proof)) is { } refused)
            return (null, refused);
        var pending = new PendingRegistration(form.Name, form.UserType, hashing.Hash(form.Password));
        var (_, registered) = await passwords.FindAsync(context.Organisation().Key, Identity(form.Mobile), context.RequestAborted);
        (var sent, problem) = await codes.StartAsync(context, order with { Data = JsonSerializer.Serialize(pending), IsKnown = registered is null, Notice = ProductTemplates.RegisteredAlready });
        if (sent is null)
            return (null, problem);
        var language = RequestLanguage.Of(context);
        return (new RegistrationAnswer(
            sent.Challenge, sent.Mobile, sent.CodeLength, sent.ValidFor, sent.ResendAfter,
            RegistrationWords.Title(language), RegistrationWords.CodeSent(form.Name, sent.CodeLength, sent.Mobile, language)), null);
    }

    /// <summary>Opens the account with the right code (E-10).</summary>
    public async Task<(RegistrationDone? Answer, Problem? Problem)> VerifyAsync(HttpContext context, string challenge, ConfirmationBody body)
    {
        var (verified, problem) = await codes.VerifyAsync(context, CodePurpose.Registration, challenge, body.Code);
        if (verified is null)
            return (null, problem);
        var pending = JsonSerializer.Deserialize<PendingRegistration>(verified.Data!)!;
        return await RegisterAsync(context.Organisation().Key, verified, pending) switch
        {
            AccountOutcome.Done { Account: var account } => (new RegistrationDone(new SignedInPerson(account.State.Id, account.State.Name), RegistrationWords.Done(RequestLanguage.Of(context))), null),
            AccountOutcome.Refused refused => (null, Problem.Of(refused.Rejection)),
            var other => throw new InvalidOperationException($"A registration ended as {other}."),
        };
    }

    /// <summary>What is stored of the account says who was first; the hash follows it.</summary>
    private async Task<AccountOutcome> RegisterAsync(string organisation, VerifiedCode verified, PendingRegistration pending)
    {
        var id = Guid.CreateVersion7();
        var open = new OpenAccount(Identity(verified.Mobile), verified.Door, pending.Name.Whole, verified.Mobile, pending.Name.First, pending.Name.Last, pending.UserType);
        var outcome = await accounts.OpenAsync(organisation, open, id, (state, at) => SetPassword.Decide(new(PasswordOccasion.Registration), state, at));
        if (outcome is AccountOutcome.Done { Account: var known } && known.Id != id)
            outcome = await accounts.ChangeAsync(organisation, known.Id, "register", null, (state, at) => CompleteRegistration.Decide(new(pending.Name, pending.UserType), state, at));
        if (outcome is AccountOutcome.Done { Account: var account })
            await passwords.SetAsync(organisation, account.Id, pending.PasswordHash);
        return outcome;
    }

    private static AccountIdentity Identity(string mobile) => new(IdentityKind.Mobile, mobile);
}
