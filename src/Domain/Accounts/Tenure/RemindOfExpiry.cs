using NodaTime;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>Note that the person was reminded of the end of the temporary account.</summary>
/// <param name="Days">How many days before the end the reminder is for.</param>
public sealed record RemindOfExpiry(int Days)
{
    /// <summary>The reminder that is due: of several whose time has come the one nearest to the end, for the others are overtaken. Null when none is.</summary>
    /// <param name="tenure">The account's.</param>
    /// <param name="days">How many days before the end people are reminded.</param>
    /// <param name="now">The present instant.</param>
    public static int? Due(AccountTenure? tenure, ValueList<int> days, Instant now)
    {
        if (tenure is not { Stage: TenureStage.Temporary, Until: { } until } || until <= now)
        {
            return null;
        }

        var due = days.Where(day => until - Duration.FromDays(day) <= now).Select(day => (int?)day).Min();
        return due is { } nearest && tenure.Reminded.All(reminded => reminded > nearest) ? nearest : null;
    }

    /// <summary>Pure. What was reminded of already, or needs no reminder any more, is noted no further.</summary>
    public static Decision<AccountEvent> Decide(RemindOfExpiry command, AccountState state, AccountContext context) =>
        Due(state.Tenure, [command.Days], context.Now) is null
            ? Decision<AccountEvent>.Nothing
            : new AccountExpiryReminded(context.Actor, context.NextAt(state), state.Id, command.Days);
}
