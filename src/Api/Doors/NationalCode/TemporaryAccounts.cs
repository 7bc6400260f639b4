using System.Globalization;
using System.Text.Json;
using NodaTime;
using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Accounts.Passwords;
using ServiceDesk.Api.Doors.Codes;
using ServiceDesk.Api.Doors.Humanity;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.Limits;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Accounts.Tenure;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Time;

namespace ServiceDesk.Api.Doors.NationalCode;

/// <summary>
/// Registration by national code in its three steps: identity, request for a temporary id, code. Nothing is
/// created before the last of them; a registry that is down is told as that, and what was typed can be sent again.
/// </summary>
internal sealed class TemporaryAccounts(
    BegunRegistrations begun, IdentityChecks checks, AccountStore accounts, AccountPasswords passwords, PasswordHashing hashing, PasswordSettings settings, CodeChallenges codes,
    ProofsOfHumanity proofs, SharedLimits limits, TimeProvider time)
{
    /// <summary>Checks who somebody is.</summary>
    public async Task<(RegistrationStep? Step, Problem? Problem)> BeginAsync(HttpContext context, IdentityBody body)
    {
        var organisation = context.Organisation();
        var (door, problem) = OfferedDoors.Find<NationalCodeDoor>(organisation.Definition, body.Door);
        if (door is null)
            return (null, problem);
        var (form, wrong) = IdentityForm.Read(organisation.Definition, door, body.Audience, body.NationalCode, body.Fields);
        if (form is null)
            return (null, Problem.Of(wrong!));
        if (await proofs.CheckAsync(context, door, body.Proof) is { } noProof)
            return (null, noProof);
        if (await LimitAsync(context, form.NationalCode) is { } tooMany)
            return (null, tooMany);
        var (check, rejection) = await checks.CheckAsync(organisation.Key, door, form, context.RequestAborted);
        if (check is null)
            return (null, rejection is null ? Problem.RegistryUnavailable : Problem.Of(rejection));
        var id = await begun.BeginAsync(context, new BegunRegistration(door.Key, check.Audience, form.NationalCode, form.Name, check.Registries, check.Standing));
        return (RegistrationStep.Of(id, BegunRegistrations.Longest, RequestLanguage.Of(context)), null);
    }

    /// <summary>Takes the request for a temporary id and sends the code. The form may be sent again, as with another number .</summary>
    public async Task<(TemporaryCode? Code, Problem? Problem)> RequestAsync(HttpContext context, string registration, TemporaryBody body)
    {
        if (await begun.FindAsync(context, registration) is not ({ } id, { } confirmed) || DoorOf(context, confirmed.Door) is not { } door)
            return (null, Problem.RegistrationVoid);
        var (form, wrong) = TemporaryForm.Read(
            door, settings.Rule, confirmed.NationalCode, body.FirstName, body.LastName, body.Password, body.PasswordRepeat, body.Mobile, body.Email);
        if (form is null)
            return (null, Problem.Of(wrong!));
        // Whose number it is, is not to be tried out either.
        if (await LimitAsync(context, confirmed.NationalCode) is { } tooMany)
            return (null, tooMany);
        switch (await checks.OwnsAsync(door, door.Audience(confirmed.Audience), confirmed.NationalCode, form.Mobile, context.RequestAborted))
        {
            case null:
                return (null, Problem.RegistryUnavailable);
            case false:
                return (null, Problem.Of(Rejection.Conflict(RejectionCodes.MobileNotYours)));
        }
        var requested = new RequestedTemporary(id, confirmed, form.LatinName, form.Email, hashing.Hash(form.Password));
        var (sent, problem) = await codes.StartAsync(context, new CodeOrder(door.Key, CodePurpose.TemporaryAccount, form.Mobile, door.Code) { Data = JsonSerializer.Serialize(requested) });
        return sent is null ? (null, problem) : (TemporaryCode.Of(sent, RequestLanguage.Of(context)), null);
    }

    /// <summary>How the code stands, with the seconds that are left .</summary>
    public async Task<(TemporaryCode? Code, Problem? Problem)> FindAsync(HttpContext context, string challenge) =>
        Localise(context, await codes.FindAsync(context, CodePurpose.TemporaryAccount, challenge));

    /// <summary>Sends another code .</summary>
    public async Task<(TemporaryCode? Code, Problem? Problem)> ResendAsync(HttpContext context, string challenge) =>
        Localise(context, await codes.ResendAsync(context, CodePurpose.TemporaryAccount, challenge));

    /// <summary>Creates the temporary account with the right code .</summary>
    public async Task<(CreatedTemporary? Created, Problem? Problem)> CreateAsync(HttpContext context, string challenge, ConfirmationBody body)
    {
        var (verified, problem) = await codes.VerifyAsync(context, CodePurpose.TemporaryAccount, challenge, body.Code);
        if (verified is null)
            return (null, problem);
        if (DoorOf(context, verified.Door) is not { } door)
            return (null, Problem.RegistrationVoid);
        var organisation = context.Organisation();
        var requested = JsonSerializer.Deserialize<RequestedTemporary>(verified.Data!)!;
        var zone = organisation.Definition.Calendar.Zone;
        // As it will be stored: the answer and what is read later are one instant.
        var until = Microseconds.Of(door.EndOf(Instant.FromDateTimeOffset(time.GetUtcNow()), zone));
        var language = RequestLanguage.Of(context);
        var outcome = await RegisterAsync(organisation.Key, requested, verified.Mobile, until, language);
        if (outcome is not AccountOutcome.Done { Account: var account })
            return (null, Problem.Of(((AccountOutcome.Refused)outcome).Rejection));
        await passwords.SetAsync(organisation.Key, account.Id, requested.PasswordHash);
        await begun.EndAsync(context, requested.Id);
        return (new CreatedTemporary(
            new SignedInPerson(account.State.Id, account.State.Name), requested.Begun.NationalCode, until.ToDateTimeOffset(), TenureWords.Find("created.title", language)!,
            TenureWords.Created(requested.Begun.NationalCode, until, zone, door.Registration.FormerMail is not null, language)), null);
    }

    /// <summary>Registries are asked only so often, by one address and about one person.</summary>
    private async Task<Problem?> LimitAsync(HttpContext context, string nationalCode)
    {
        foreach (var (name, subject) in ((LimitName, string)[])[(LimitName.IdentityChecksPerAddress, ClientAddress.Of(context)), (LimitName.IdentityChecksPerPerson, nationalCode)])
            if (await limits.TakeAsync(context.Organisation().Key, name, subject, context.RequestAborted) is { } tooMany)
                return tooMany;
        return null;
    }

    /// <summary>Under the account that the person has, be it one that has ended or one by another door with the same number; otherwise a new one is opened.</summary>
    private async Task<AccountOutcome> RegisterAsync(string organisation, RequestedTemporary requested, string mobile, Instant until, CultureInfo language)
    {
        var (begun, id) = (requested.Begun, Guid.CreateVersion7());
        var command = new RegisterTemporary(
            begun.NationalCode, new CheckIdentity(begun.Door, begun.Registries, begun.Audience, begun.Standing), mobile, new GrantTemporary(until, requested.LatinName, requested.Email, language.TwoLetterISOLanguageName));
        var name = begun.Name ?? requested.LatinName;
        var nationalCode = new AccountIdentity(IdentityKind.NationalCode, begun.NationalCode);
        var other = await accounts.FindAsync(organisation, nationalCode) ?? await accounts.FindAsync(organisation, new AccountIdentity(IdentityKind.Mobile, mobile));
        if (other is null)
        {
            var open = new OpenAccount(nationalCode, begun.Door, name.Whole, mobile, name.First, name.Last);
            var outcome = await accounts.OpenAsync(organisation, open, id, (state, context) => RegisterTemporary.Decide(command, state, context));
            if (outcome is not AccountOutcome.Done { Account: { } opened } || opened.Id == id)
                return outcome;
            other = opened;
        }
        return await accounts.ChangeAsync(organisation, other.Id, "registerTemporary", null, (state, context) => RegisterTemporary.Decide(command, state, context));
    }

    private static NationalCodeDoor? DoorOf(HttpContext context, string key) => OfferedDoors.Find<NationalCodeDoor>(context.Organisation().Definition, key).Door;

    private static (TemporaryCode? Code, Problem? Problem) Localise(HttpContext context, (SentCode? Code, Problem? Problem) answer) =>
        (answer.Code is { } code ? TemporaryCode.Of(code, RequestLanguage.Of(context)) : null, answer.Problem);
}
