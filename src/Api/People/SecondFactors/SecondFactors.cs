using System.Security.Cryptography;
using NodaTime;
using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Limits;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Domain.Accounts.Appointments;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.OneTimeCodes;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.People.SecondFactors;

/// <summary>The second factor of accounts: begun with a secret, confirmed by a code of it, asked for in each session from then on.</summary>
internal sealed class SecondFactors(SecondFactorRows rows, AccountStore accounts, SignInSessions sessions, SharedLimits limits, TimeProvider time)
{
    /// <summary>A new secret, which is told this once; a problem where the account has a second factor already.</summary>
    public async Task<(byte[]? Secret, Problem? Problem)> BeginAsync(Session session)
    {
        var secret = RandomNumberGenerator.GetBytes(Totp.SecretLength);
        return await rows.BeginAsync(session.Organisation, session.Account, secret, time.GetUtcNow()) ? (secret, null) : (null, IsSet);
    }

    /// <summary>Lets the second factor count, once a code of it was shown; the recovery codes are told this once.</summary>
    public async Task<(IReadOnlyList<string>? RecoveryCodes, Problem? Problem)> ConfirmAsync(Session session, string code, CancellationToken cancellation)
    {
        var (organisation, account) = (session.Organisation, session.Account);
        if (await TryAsync(session, cancellation) is { } tooMany)
            return (null, tooMany);
        if (await rows.FindAsync(organisation, account, cancellation) is not { } kept)
            return (null, Problem.Of(Rejection.Conflict(RejectionCodes.SecondFactorNotBegun)));
        if (kept.IsConfirmed)
            return (null, IsSet);
        if (Totp.FindStep(kept.Secret, code, Now) is not { } step)
            return (null, WrongCode);
        // The event first: where the host stops in between, the same code or the next confirms it.
        await ChangeAsync(session, "setSecondFactor", (state, context) =>
            state.SecondFactorSince is null ? new SecondFactorSet(context.Actor, context.NextAt(state), state.Id) : Decision<Domain.Accounts.AccountEvent>.Nothing);
        var codes = Enumerable.Range(0, RecoveryCode.Count).Select(_ => RecoveryCode.Draw()).ToList();
        if (!await rows.ConfirmAsync(organisation, account, kept, step, [.. codes.Select(RecoveryCode.Hash)], time.GetUtcNow()))
            return (null, IsSet);
        await PassAsync(session, cancellation);
        return (codes, null);
    }

    /// <summary>Gives the second factor in a session: a code of the app, each good once, or a recovery code. Null when it is given.</summary>
    public async Task<Problem?> GiveAsync(Session session, string? code, string? recoveryCode, CancellationToken cancellation)
    {
        var (organisation, account) = (session.Organisation, session.Account);
        if (await TryAsync(session, cancellation) is { } tooMany)
            return tooMany;
        if (await rows.FindAsync(organisation, account, cancellation) is not { IsConfirmed: true, Secret: var secret })
            return Problem.Of(Rejection.Conflict(RejectionCodes.SecondFactorNotBegun));
        if (code is not null)
        {
            if (Totp.FindStep(secret, code, Now) is not { } step || !await rows.TakeAsync(organisation, account, step))
                return WrongCode;
        }
        else
        {
            if (!await rows.TakeRecoveryCodeAsync(organisation, account, RecoveryCode.Hash(recoveryCode ?? "")))
                return WrongRecoveryCode;
            var left = await rows.CountRecoveryCodesAsync(organisation, account, cancellation);
            await ChangeAsync(session, "useRecoveryCode", (state, context) => new RecoveryCodeUsed(context.Actor, context.NextAt(state), state.Id, left));
        }
        await PassAsync(session, cancellation);
        return null;
    }

    /// <summary>Takes somebody's second factor away and signs them out everywhere; they set another at their next sign-in.</summary>
    public async Task<AccountOutcome> ResetAsync(string organisation, Guid person, Actor by, Domain.Accounts.Appointments.ResetSecondFactor command)
    {
        var outcome = await accounts.ChangeAsync(organisation, person, "resetSecondFactor", by, (state, context) => Domain.Accounts.Appointments.ResetSecondFactor.Decide(command, state, context));
        if (outcome is not AccountOutcome.Done)
            return outcome;
        await rows.ForgetAsync(organisation, person);
        await sessions.EndAllAsync(organisation, person);
        return outcome;
    }

    /// <summary>How many recovery codes are left.</summary>
    public Task<int> RecoveryCodesLeftAsync(Session session, CancellationToken cancellation) => rows.CountRecoveryCodesAsync(session.Organisation, session.Account, cancellation);

    private static Problem IsSet => Problem.Of(Rejection.Conflict(RejectionCodes.SecondFactorSet));

    private static Problem WrongCode => Problem.Of(StatusCodes.Status400BadRequest, RejectionCodes.InvalidCommand, "code", FieldErrorCodes.WrongSecondFactor);

    private static Problem WrongRecoveryCode => Problem.Of(StatusCodes.Status400BadRequest, RejectionCodes.InvalidCommand, "recoveryCode", FieldErrorCodes.WrongSecondFactor);

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Counts a try before it is made, so that of any number at the same time no more are made than may be.</summary>
    private async Task<Problem?> TryAsync(Session session, CancellationToken cancellation) =>
        await limits.TryTakeAsync(session.Organisation, LimitName.SecondFactorTriesPerAccount, session.Account.ToString("D"), cancellation) is { Taken: false, RetryAfter: var wait }
            ? Problem.TooManyAttempts(time.GetUtcNow(), wait)
            : null;

    private async Task PassAsync(Session session, CancellationToken cancellation)
    {
        await sessions.PassSecondFactorAsync(session.Organisation, session.Id);
        await limits.GiveBackAsync(session.Organisation, LimitName.SecondFactorTriesPerAccount, session.Account.ToString("D"), cancellation);
    }

    private async Task ChangeAsync(Session session, string command, AccountStore.Decide decide)
    {
        if (await accounts.ChangeAsync(session.Organisation, session.Account, command, actor: null, decide) is AccountOutcome.Refused refused)
            throw new InvalidOperationException($"{command} was refused: {refused.Rejection.Code}.");
    }
}
