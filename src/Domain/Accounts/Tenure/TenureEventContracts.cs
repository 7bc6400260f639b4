using System.Text.Encodings.Web;
using System.Text.Json;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>The events of temporary and permanent accounts with their stable names.</summary>
internal static class TenureEventContracts
{
    private static readonly TenureEventJson Json =
        new(new JsonSerializerOptions(TenureEventJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static IReadOnlyList<EventContract> All { get; } =
    [
        new("account_identity_checked", typeof(AccountIdentityChecked), Json.AccountIdentityChecked),
        new("account_own_mobile_verified", typeof(AccountOwnMobileVerified), Json.AccountOwnMobileVerified),
        new("account_temporary_granted", typeof(AccountTemporaryGranted), Json.AccountTemporaryGranted),
        new("account_expiry_reminded", typeof(AccountExpiryReminded), Json.AccountExpiryReminded),
        new("account_expired", typeof(AccountExpired), Json.AccountExpired),
        new("account_standing_synchronised", typeof(AccountStandingSynchronised), Json.AccountStandingSynchronised),
        new("account_permanent_requested", typeof(AccountPermanentRequested), Json.AccountPermanentRequested),
        new("account_permanent_refused", typeof(AccountPermanentRefused), Json.AccountPermanentRefused),
        new("account_permanent_granted", typeof(AccountPermanentGranted), Json.AccountPermanentGranted),
    ];
}
