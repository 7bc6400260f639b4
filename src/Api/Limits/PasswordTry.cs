using ServiceDesk.Api.Problems;

namespace ServiceDesk.Api.Limits;

/// <summary>
/// One try of a password by the limits, at whichever door: of the address, of whoever is meant, and of all together at the
/// organisation. Only what goes wrong counts; shares are taken before, so that no more are tried at the same time than may be.
/// </summary>
internal sealed class PasswordTry(SharedLimits limits, string organisation, string address)
{
    private readonly List<(LimitName Name, string Subject)> taken = [];

    /// <summary>Takes the address's share, before anybody is looked for.</summary>
    /// <returns>Null when it may go on.</returns>
    public async Task<Problem?> BeginAsync(CancellationToken cancellation) =>
        await limits.CheckAsync(organisation, LimitName.FailuresPerOrganisation, "", cancellation)
        ?? await TakeAsync(LimitName.PasswordTriesPerAddress, address, cancellation);

    /// <summary>Takes the share of whoever is meant, before the password is tried; of a name that nobody has too.</summary>
    /// <returns>Null when it may go on.</returns>
    public Task<Problem?> TakeAsync(string subject, CancellationToken cancellation) => TakeAsync(LimitName.PasswordTriesPerAccount, subject, cancellation);

    /// <summary>It was the wrong one.</summary>
    public Task FailAsync() => limits.TryTakeAsync(organisation, LimitName.FailuresPerOrganisation, "", CancellationToken.None);

    /// <summary>It was the right one, or could not be tried: gives back what was taken.</summary>
    public async Task GiveBackAsync()
    {
        foreach (var (name, subject) in taken)
            await limits.GiveBackAsync(organisation, name, subject, CancellationToken.None);
        taken.Clear();
    }

    private async Task<Problem?> TakeAsync(LimitName name, string subject, CancellationToken cancellation)
    {
        var problem = await limits.TakeAsync(organisation, name, subject, cancellation);
        if (problem is null)
            taken.Add((name, subject));
        return problem;
    }
}
