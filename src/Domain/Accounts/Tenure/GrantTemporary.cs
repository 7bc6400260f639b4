using NodaTime;
using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>Let the account exist for a time .</summary>
/// <param name="Until">When it ends.</param>
/// <param name="LatinName">The name in Latin letters.</param>
/// <param name="RecoveryEmail">Where a forgotten password is recovered.</param>
/// <param name="Language">The language that the person read the form in, fa or en.</param>
public sealed record GrantTemporary(Instant Until, PersonName LatinName, string RecoveryEmail, string? Language = null)
{
    /// <summary>Pure.</summary>
    public static Decision<AccountEvent> Decide(GrantTemporary command, AccountState state, AccountContext context) => state.Tenure?.Stage == TenureStage.MobileVerified
        ? new AccountTemporaryGranted(
            context.Actor, context.NextAt(state), state.Id, command.Until, command.LatinName.First, command.LatinName.Last, command.RecoveryEmail, command.Language)
        : Rejection.Conflict(RejectionCodes.RegistrationOutOfOrder);
}
