using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;

namespace ServiceDesk.Api.Accounts;

/// <summary>The account of whoever is signed in.</summary>
internal static class AccountOwner
{
    /// <summary>Null where the person has none, as with a token of Development.</summary>
    public static Task<Account?> OfOwnerAsync(this AccountStore accounts, HttpContext context) =>
        accounts.OfPersonAsync(context.Organisation().Key, context.Person()!.Id, context.RequestAborted);

    /// <summary>The account of a person by their id; null where they have none.</summary>
    public static async Task<Account?> OfPersonAsync(this AccountStore accounts, string organisation, string personId, CancellationToken cancellation) =>
        Guid.TryParseExact(personId, "D", out var id) ? await accounts.ReadAsync(organisation, id, cancellation) : null;
}
