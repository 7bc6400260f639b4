using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>Give a person the temporary account, after everything was checked: the steps of Q-40 in their order.</summary>
/// <param name="NationalCode">The user name .</param>
/// <param name="Identity">What the registries confirmed.</param>
/// <param name="Mobile">The verified number, as +98….</param>
/// <param name="Grant">For how long, and what the person filled in.</param>
public sealed record RegisterTemporary(string NationalCode, CheckIdentity Identity, string Mobile, GrantTemporary Grant)
{
    /// <summary>Pure. Somebody who has come through another door of the organisation by the same number keeps their account, which gets the national code.</summary>
    public static Decision<AccountEvent> Decide(RegisterTemporary command, AccountState state, AccountContext context)
    {
        if (state.Identities.Any(known => known.Kind == IdentityKind.NationalCode && known.Value != command.NationalCode))
        {
            return Rejection.Conflict(RejectionCodes.MobileNotYours);
        }

        Func<AccountState, Decision<AccountEvent>>[] steps =
        [
            s => CheckIdentity.Decide(command.Identity, s, context),
            s => AddIdentity.Decide(new AddIdentity(new AccountIdentity(IdentityKind.NationalCode, command.NationalCode), command.Identity.Door), s, context),
            s => VerifyOwnMobile.Decide(new VerifyOwnMobile(command.Mobile), s, context),
            s => GrantTemporary.Decide(command.Grant, s, context),
            s => SetPassword.Decide(new SetPassword(PasswordOccasion.Registration), s, context),
        ];
        var events = new List<AccountEvent>();
        foreach (var step in steps)
        {
            var decision = step(events.Aggregate(state, AccountState.Fold));
            if (decision.IsRejected)
            {
                return decision;
            }

            events.AddRange(decision.Events);
        }

        return Decision<AccountEvent>.Of([.. events]);
    }
}
