using NodaTime;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Accounts.Tenure;
using ServiceDesk.Domain.Text;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>The viewer's own account.</summary>
/// <param name="Door">The key of the way to sign in by which it came about.</param>
/// <param name="FirstName">The first name; null where the door asked for none.</param>
/// <param name="LastName">The last name; null where the door asked for none.</param>
/// <param name="UserType">What the person registered as, the key of one of the door's kinds of user (E-09).</param>
/// <param name="KnownBy">What it is known by when its owner signs in.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="PasswordSetAt">When its password was last set; null where it has none.</param>
/// <param name="Until">When a temporary account ends; null for one that stays.</param>
/// <param name="Banner">A warning to be shown on every page of the profile; null where there is nothing to warn of.</param>
[GraphQLName("Account"), FieldAccess(FieldAccess.Checked)]
public sealed record AccountView(
    string Door, string? FirstName, string? LastName, string? UserType, [property: ListSize(AssumedSize = 3)] IReadOnlyList<AccountIdentityView> KnownBy, Moment OpenedAt, Moment? PasswordSetAt, Moment? Until, Wording? Banner)
{
    public static AccountView Of(AccountState account, DateTimeZone zone) => new(
        account.Door, account.FirstName, account.LastName, account.UserType,
        // Of directories and providers it is an id that nobody signs in with by hand.
        [.. account.Identities.Select(identity => new AccountIdentityView(identity.Kind, IsOfPeople(identity.Kind) ? identity.Value : null))],
        Moment.Of(account.OpenedAt, zone), Moment.Of(account.PasswordSetAt, zone),
        account.Tenure is { Stage: TenureStage.Temporary, Until: var until } ? Moment.Of(until, zone) : null, BannerOf(account.Tenure, zone));

    private static Wording? BannerOf(AccountTenure? tenure, DateTimeZone zone) =>
        TenureWords.Banner(tenure, zone, Languages.Persian) is { } fa && TenureWords.Banner(tenure, zone, Languages.English) is { } en ? new Wording(fa, en) : null;

    private static bool IsOfPeople(IdentityKind kind) => kind is IdentityKind.Mobile or IdentityKind.NationalCode or IdentityKind.UserName or IdentityKind.Email;
}
