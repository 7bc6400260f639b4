using System.Globalization;
using NodaTime;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Accounts.Tenure;
using ServiceDesk.Domain.Doors;

namespace ServiceDesk.Api.Accounts.Tenure;

/// <summary>The identity information of a profile: how long the account lasts, and what can be done about it.</summary>
/// <param name="Stage">How far the person has come; absent where the account simply is.</param>
/// <param name="UserName">What the account is called: the national code, or the name of the permanent account.</param>
/// <param name="Email">The permanent account's address.</param>
/// <param name="RecoveryEmail">Where a forgotten password is recovered.</param>
/// <param name="Until">When the temporary account ends.</param>
/// <param name="Banner">A warning to be shown .</param>
/// <param name="Standing">What HR told last.</param>
/// <param name="RefusedFor">Why the permanent account was refused.</param>
/// <param name="Request">What the request for the permanent account asks; absent when it cannot be sent now.</param>
internal sealed record TenureRepresentation(
    TenureStage? Stage, string? UserName, string? Email, string? RecoveryEmail, DateTimeOffset? Until, string? Banner, string? Standing, string? RefusedFor, PermanentRequestForm? Request)
{
    public static TenureRepresentation Of(AccountState account, NationalCodeDoor? door, DateTimeZone zone, CultureInfo language)
    {
        var tenure = account.Tenure;
        return new(
            tenure?.Stage,
            tenure?.UserName ?? account.Identities.FirstOrDefault(known => known.Kind == IdentityKind.NationalCode)?.Value,
            tenure?.Email, tenure?.RecoveryEmail, tenure?.Until?.ToDateTimeOffset(), TenureWords.Banner(tenure, zone, language), tenure?.Standing, tenure?.RefusedFor,
            tenure is { Stage: TenureStage.Temporary } && door is not null ? PermanentRequestForm.Of(door, language) : null);
    }
}
