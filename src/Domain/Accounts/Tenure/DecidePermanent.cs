using NodaTime;
using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>Give or refuse the permanent account that a person has asked for; for staff of the door's unit.</summary>
/// <param name="Refusal">Why it is refused, as the person reads it; null where it is given.</param>
public sealed record DecidePermanent(string? Refusal)
{
    /// <summary>The most characters of a reason.</summary>
    public const int ReasonLimit = 1_000;

    /// <summary>Reads a refusal's reason: <c>reason</c>, which must be there.</summary>
    public static Decision<AccountEvent> Refuse(string? reason, AccountState state, AccountContext context)
    {
        var check = new ShapeCheck();
        var text = check.Text("reason", reason, ReasonLimit);
        return check.Fails(out var wrong) ? wrong : Decide(new DecidePermanent(text), state, context);
    }

    /// <summary>Pure. Given twice is given once. A refusal gives back the time that the decision took: the person has as long as they had to ask again.</summary>
    public static Decision<AccountEvent> Decide(DecidePermanent command, AccountState state, AccountContext context)
    {
        if (state.Tenure is { Stage: TenureStage.Permanent } && command.Refusal is null)
        {
            return Decision<AccountEvent>.Nothing;
        }

        if (state.Tenure is not { Stage: TenureStage.PermanentRequested, Request: { } request, Until: { } until })
        {
            return Rejection.Conflict(RejectionCodes.PermanentNotRequested);
        }

        var at = context.NextAt(state);
        return command.Refusal is { } reason
            ? new AccountPermanentRefused(context.Actor, at, state.Id, until + Duration.Max(at - request.At, Duration.Zero), reason)
            : new AccountPermanentGranted(context.Actor, at, state.Id, request.UserName, request.Email);
    }
}
