using NodaTime;
using ServiceDesk.Api.Doors.NationalCode;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.Limits;
using ServiceDesk.Api.Mailboxes;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Accounts.Tenure;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Rights;
using ServiceDesk.Projections.Accounts.Tenure;

namespace ServiceDesk.Api.Accounts.Tenure;

/// <summary>From the temporary account to the permanent one .</summary>
internal sealed class PermanentAccounts(
    AccountStore accounts, IdentityChecks checks, MailServers mail, TenureQueries tenures, SharedLimits limits, TimeProvider time)
{
    private const int MostShown = 200;

    /// <summary>The profile's identity information .</summary>
    public async Task<(TenureRepresentation? Tenure, Problem? Problem)> ReadAsync(HttpContext context) =>
        await accounts.OfOwnerAsync(context) is { } account ? (Shown(context, account), null) : (null, Problem.AccountNotFound);

    /// <summary>Asks for the permanent account. A former mailbox is proved before; its password is kept nowhere.</summary>
    public async Task<(TenureRepresentation? Tenure, Problem? Problem)> RequestAsync(HttpContext context, PermanentBody body)
    {
        if (await accounts.OfOwnerAsync(context) is not { } account)
            return (null, Problem.AccountNotFound);
        if (DoorOf(context, account) is not { } door)
            return (null, Problem.Of(Rejection.Conflict(RejectionCodes.NotTemporary)));
        var (form, wrong) = PermanentForm.Read(door, body.HadEmail, body.UserName, body.Password);
        if (form is null)
            return (null, Problem.Of(wrong!));
        var command = new RequestPermanent(form.Way, form.UserName, form.Email, door);
        // Whoever cannot have one yet need not give a password away.
        var now = new AccountContext(Instant.FromDateTimeOffset(time.GetUtcNow()), account.State.Owner, account.State.Id);
        if (RequestPermanent.Decide(command, account.State, now).Rejection is { } rejection)
            return (null, Problem.Of(rejection));
        if (form.Password is not null && await ProveAsync(context, account, door, form) is { } problem)
            return (null, problem);
        return await DecideAsync(context, account, "requestPermanent", null, (state, at) => RequestPermanent.Decide(command, state, at));
    }

    /// <summary>Asks HR anew what the person is: «همگام سازی اطلاعات کاربری» .</summary>
    public async Task<(TenureRepresentation? Tenure, Problem? Problem)> SynchroniseAsync(HttpContext context)
    {
        if (await accounts.OfOwnerAsync(context) is not { } account)
            return (null, Problem.AccountNotFound);
        if (DoorOf(context, account) is not { } door || account.State.Identities.FirstOrDefault(known => known.Kind == IdentityKind.NationalCode)?.Value is not { } nationalCode)
            return (null, Problem.Of(Rejection.Conflict(RejectionCodes.NotTemporary)));
        if (await limits.TakeAsync(context.Organisation().Key, LimitName.IdentityChecksPerPerson, nationalCode, context.RequestAborted) is { } tooMany)
            return (null, tooMany);
        var (answer, rejection) = await checks.StandingAsync(door, door.Audience(account.State.Tenure!.Audience), nationalCode, context.RequestAborted);
        if (answer is null)
            return (null, rejection is null ? Problem.RegistryUnavailable : Problem.Of(rejection));
        return await DecideAsync(context, account, "synchroniseStanding", null, (state, at) => SynchroniseStanding.Decide(new(answer.Standing), state, at));
    }

    /// <summary>Who waits for a decision of the person's units, the longest first.</summary>
    public async Task<IReadOnlyList<RequestedPermanent>> RequestedAsync(HttpContext context)
    {
        var waiting = new List<RequestedPermanent>();
        foreach (var door in context.Organisation().Definition.Doors.OfType<NationalCodeDoor>().Where(door => ScopeOf(context)?.Includes(door.ApprovalUnit ?? "") == true))
            waiting.AddRange(await tenures.RequestedAsync(context.Organisation().Key, door.Key, MostShown, context.RequestAborted));
        return waiting;
    }

    /// <summary>Gives the permanent account, or refuses it with a reason.</summary>
    public async Task<(TenureRepresentation? Tenure, Problem? Problem)> DecideAsync(HttpContext context, string id, RefusalBody? refusal)
    {
        // Whose account is no business of the person's units is told like one that is not there.
        if (await accounts.OfPersonAsync(context.Organisation().Key, id, context.RequestAborted) is not { } account
            || DoorOf(context, account) is not { ApprovalUnit: { } unit } || ActorOf(context, unit) is not { } actor)
            return (null, Problem.AccountNotFound);
        if (account.State.Id == actor.Id)
            return (null, Problem.NotYourRole);
        return refusal is null
            ? await DecideAsync(context, account, "grantPermanent", actor, (state, at) => DecidePermanent.Decide(new(null), state, at))
            : await DecideAsync(context, account, "refusePermanent", actor, (state, at) => DecidePermanent.Refuse(refusal.Reason, state, at));
    }

    private async Task<Problem?> ProveAsync(HttpContext context, Account account, NationalCodeDoor door, PermanentForm form)
    {
        var organisation = context.Organisation().Key;
        // Nobody tries passwords of a mailbox out through us.
        (LimitName Name, string Subject)[] shares = [(LimitName.PasswordTriesPerAccount, $"mailbox:{form.Email}"), (LimitName.PasswordTriesPerAccount, $"mailbox of:{account.Id}")];
        foreach (var share in shares)
            if (await limits.TakeAsync(organisation, share.Name, share.Subject, context.RequestAborted) is { } tooMany)
                return tooMany;
        return await mail.VerifyAsync(door.Registration.FormerMail!, form.Email!, form.Password!, context.RequestAborted) switch
        {
            MailboxVerdict.Verified => null,
            MailboxVerdict.Refused => Problem.Of(Rejection.Conflict(RejectionCodes.MailboxRefused)),
            _ => Problem.MailServerUnavailable,
        };
    }

    private async Task<(TenureRepresentation? Tenure, Problem? Problem)> DecideAsync(HttpContext context, Account account, string command, Actor? actor, AccountStore.Decide decide) =>
        await accounts.ChangeAsync(context.Organisation().Key, account.Id, command, actor, decide) switch
        {
            AccountOutcome.Done done => (Shown(context, done.Account), null),
            AccountOutcome.Refused refused => (null, Problem.Of(refused.Rejection)),
            var other => throw new InvalidOperationException($"{command} ended as {other}."),
        };

    private static TenureRepresentation Shown(HttpContext context, Account account) =>
        TenureRepresentation.Of(account.State, DoorOf(context, account), context.Organisation().Definition.Calendar.Zone, RequestLanguage.Of(context));

    private static NationalCodeDoor? DoorOf(HttpContext context, Account account) =>
        context.Organisation().Definition.Doors.OfType<NationalCodeDoor>().FirstOrDefault(door => door.Key == account.State.Tenure?.Door);

    private static OrganisationScope? ScopeOf(HttpContext context) => OrganisationRights.Of(context.Person(), OrganisationAct.DecideAccounts);

    /// <summary>As whom the person decides for a unit; null where they may not.</summary>
    private static Actor? ActorOf(HttpContext context, string unit)
    {
        var person = context.Person()!;
        return person.Appointments.FirstOrDefault(held => held.Unit == unit && RightsTable.Of(OrganisationAct.DecideAccounts).Posts.Any(post => post.Counts(held))) is { } held
            ? new Actor(person.Id, person.Name, held.Role, held.Unit, Appointment: held.Id)
            : null;
    }
}
