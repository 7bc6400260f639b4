using System.Text.Encodings.Web;
using System.Text.Json;
using ServiceDesk.Domain.Accounts.Appointments;
using ServiceDesk.Domain.Accounts.Tenure;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Accounts;

/// <summary>The closed set of the account's events with their stable names.</summary>
/// <remarks>
/// A part of the account with events of its own (appointments, registration by national code) keeps them in a folder with a list
/// like <see cref="Own"/> and its own JSON context, and adds one line here, in <see cref="AccountFold"/> and in
/// <see cref="AccountEventWords"/>.
/// </remarks>
public static class AccountEventContracts
{
    private static readonly AccountEventJson Json =
        new(new JsonSerializerOptions(AccountEventJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static IReadOnlyList<EventContract> Own { get; } =
    [
        new("account_opened", typeof(AccountOpened), Json.AccountOpened),
        new("account_identity_added", typeof(AccountIdentityAdded), Json.AccountIdentityAdded),
        new("account_profile_changed", typeof(AccountProfileChanged), Json.AccountProfileChanged),
        new("account_mobile_changed", typeof(AccountMobileChanged), Json.AccountMobileChanged),
        new("account_password_set", typeof(AccountPasswordSet), Json.AccountPasswordSet),
    ];

    public static IReadOnlyList<EventContract> All { get; } = [.. Own, .. AppointmentEventContracts.All, .. TenureEventContracts.All];

    private static readonly Dictionary<Type, string> Names = All.ToDictionary(contract => contract.Type, contract => contract.Name);

    /// <summary>The stable name of an event's kind.</summary>
    public static string NameOf(AccountEvent @event) => Names[@event.GetType()];
}
