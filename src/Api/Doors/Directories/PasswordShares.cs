using ServiceDesk.Api.Limits;
using ServiceDesk.Api.Problems;

namespace ServiceDesk.Api.Doors.Directories;

/// <summary>What one try of a password takes of the limits: of its address, of whoever is meant, and, when it fails, of all who try at the organisation.</summary>
internal sealed class PasswordShares(SharedLimits limits, TimeProvider time, string organisation, string address)
{
    private readonly List<(LimitName Name, string Subject)> taken = [];

    /// <summary>Takes the address's share, before the directory is asked anything.</summary>
    /// <returns>Null when it may go on.</returns>
    public async Task<Problem?> BeginAsync(CancellationToken cancellation) =>
        await limits.WaitAsync(organisation, LimitName.FailuresPerOrganisation, "", cancellation) is { } wait
            ? Problem.TooManyAttempts(time.GetUtcNow(), wait)
            : await TakeAsync(LimitName.PasswordTriesPerAddress, address, cancellation);

    /// <summary>Takes the share of whoever is meant, before the password is tried.</summary>
    /// <returns>Null when it may go on.</returns>
    public Task<Problem?> TakeAsync(string subject, CancellationToken cancellation) => TakeAsync(LimitName.PasswordTriesPerAccount, subject, cancellation);

    public Task NoteFailureAsync() => limits.TryTakeAsync(organisation, LimitName.FailuresPerOrganisation, "", CancellationToken.None);

    /// <summary>Gives back what was taken: only what goes wrong counts.</summary>
    public async Task GiveBackAsync()
    {
        foreach (var (name, subject) in taken)
            await limits.GiveBackAsync(organisation, name, subject, CancellationToken.None);
        taken.Clear();
    }

    private async Task<Problem?> TakeAsync(LimitName name, string subject, CancellationToken cancellation)
    {
        if (await limits.TryTakeAsync(organisation, name, subject, cancellation) is { Taken: false, RetryAfter: var wait })
            return Problem.TooManyAttempts(time.GetUtcNow(), wait);
        taken.Add((name, subject));
        return null;
    }
}
