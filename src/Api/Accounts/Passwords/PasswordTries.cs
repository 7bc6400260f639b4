using ServiceDesk.Api.Limits;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Accounts.Passwords;

namespace ServiceDesk.Api.Accounts.Passwords;

/// <summary>
/// Tries passwords, only so often. What is answered, and how long that takes, does not hang on whether there is an account, whether
/// it has a password, or whether it was tried too often before: names that nobody has are counted like others.
/// </summary>
internal sealed class PasswordTries(AccountPasswords passwords, PasswordHashing hashing, SharedLimits limits)
{
    /// <summary>Tries a password for whoever is known by an identity.</summary>
    public Task<(Guid? Account, Problem? Problem)> TryAsync(HttpContext context, AccountIdentity identity, string? typed) =>
        TryAsync(context, NameOf(identity), typed, () => passwords.FindAsync(context.Organisation().Key, identity, context.RequestAborted));

    /// <summary>Tries the password of a known account.</summary>
    public Task<(Guid? Account, Problem? Problem)> TryAsync(HttpContext context, Guid account, string? typed) =>
        TryAsync(context, $"{account}", typed, async () => (account, await passwords.FindAsync(context.Organisation().Key, account, context.RequestAborted)));

    /// <summary>Under what tries for an identity are counted.</summary>
    public static string NameOf(AccountIdentity identity) => $"{identity.Kind}:{identity.Value}";

    private async Task<(Guid? Account, Problem? Problem)> TryAsync(HttpContext context, string name, string? typed, Func<Task<(Guid? Account, string? Hash)>> findAsync)
    {
        var organisation = context.Organisation().Key;
        var tried = new PasswordTry(limits, organisation, ClientAddress.Of(context));
        if ((await tried.BeginAsync(context.RequestAborted) ?? await tried.TakeAsync(name, context.RequestAborted)) is { } tooMany)
            return (null, tooMany);
        var (account, hash) = await findAsync();
        var password = Password.Typed(typed);
        var (isRight, isOutdated) = hashing.Compare(hash, password);
        if (!isRight)
        {
            await tried.FailAsync();
            return (null, WrongCredentials);
        }
        await tried.GiveBackAsync();
        if (isOutdated)
            await passwords.RenewAsync(organisation, account!.Value, hash!, hashing.Hash(password!));
        return (account, null);
    }

    private static Problem WrongCredentials { get; } = new(StatusCodes.Status401Unauthorized, ProblemCodes.WrongCredentials);
}
