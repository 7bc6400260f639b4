namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>
/// The state machine of Q-40 as a fold: identity checked → mobile verified → temporary → permanent requested → permanent, or
/// expired, from where the person begins again. No event is folded at a stage that it cannot come after.
/// </summary>
internal static class TenureFold
{
    /// <summary>The state after one of these events; null when it is none of them.</summary>
    public static AccountState? After(AccountState before, AccountEvent @event) => @event switch
    {
        AccountIdentityChecked e => Begin(before, e),
        AccountOwnMobileVerified e => Go(before, TenureStage.MobileVerified, t => t with { Mobile = e.Mobile }, TenureStage.IdentityChecked),
        AccountTemporaryGranted e => Go(
            before, TenureStage.Temporary,
            t => t with { Until = e.Until, LatinName = new PersonName(e.LatinFirstName, e.LatinLastName), RecoveryEmail = e.RecoveryEmail, Language = e.Language }, TenureStage.MobileVerified),
        AccountExpiryReminded e => Stay(before, t => t with { Reminded = t.Reminded.Add(e.Days) }, TenureStage.Temporary),
        AccountExpired => Go(before, TenureStage.Expired, t => t, TenureStage.Temporary),
        AccountStandingSynchronised e => Stay(before, t => t with { Standing = e.Standing }, TenureStage.Temporary, TenureStage.PermanentRequested),
        AccountPermanentRequested e => Requested(before, e),
        AccountPermanentRefused e => Refused(before, e),
        AccountPermanentGranted e => Go(
            before, TenureStage.Permanent, t => t with { UserName = e.UserName, Email = e.Email, Until = null, Request = null, RefusedFor = null }, TenureStage.PermanentRequested),
        _ => null,
    };

    private static AccountState Begin(AccountState before, AccountIdentityChecked e) => before.Tenure is null or { Stage: TenureStage.Expired }
        ? before with { Tenure = new AccountTenure(TenureStage.IdentityChecked, e.Door, e.Audience, e.Standing) }
        : throw Wrong(before, e);

    /// <summary>Nobody else takes the name while the organisation decides.</summary>
    private static AccountState Requested(AccountState before, AccountPermanentRequested e)
    {
        var request = new PermanentRequest(e.Way, e.UserName, e.Email, e.At);
        var after = Go(before, TenureStage.PermanentRequested, t => t with { Request = request, RefusedFor = null }, TenureStage.Temporary);
        return request.Identities.Aggregate(after, (state, identity) => state.With(identity));
    }

    private static AccountState Refused(AccountState before, AccountPermanentRefused e)
    {
        var after = Go(before, TenureStage.Temporary, t => t with { Until = e.Until, Request = null, RefusedFor = e.Reason }, TenureStage.PermanentRequested);
        return before.Tenure!.Request!.Identities.Aggregate(after, (state, identity) => state.Without(identity));
    }

    private static AccountState Stay(AccountState before, Func<AccountTenure, AccountTenure> change, params ReadOnlySpan<TenureStage> from) =>
        before.Tenure is { } tenure && from.Contains(tenure.Stage) ? before with { Tenure = change(tenure) } : throw Wrong(before, null);

    private static AccountState Go(AccountState before, TenureStage to, Func<AccountTenure, AccountTenure> change, params ReadOnlySpan<TenureStage> from) =>
        Stay(before, tenure => change(tenure) with { Stage = to }, from);

    private static InvalidOperationException Wrong(AccountState before, AccountEvent? @event) =>
        new($"{@event?.GetType().Name ?? "This event"} does not come after {before.Tenure?.Stage.ToString() ?? "the opening"}.");
}
