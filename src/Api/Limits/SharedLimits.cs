using Npgsql;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;

namespace ServiceDesk.Api.Limits;

/// <summary>
/// Limits that hold over all processes: each take is one statement, so of any number at the same time no more get through
/// than may. Whose share it is, is stored hashed.
/// </summary>
public sealed class SharedLimits(NpgsqlDataSource dataSource, KeyedHash hash, LimitSettings settings, TimeProvider time)
{
    /// <summary>Takes one of the subject's share, if there is one left.</summary>
    /// <param name="organisation">The organisation's key.</param>
    /// <param name="name">Which limit.</param>
    /// <param name="subject">Whose share: a normalised number, an account's id, <see cref="ClientAddress"/>; empty where all have one share.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<LimitTake> TryTakeAsync(string organisation, LimitName name, string subject, CancellationToken cancellation)
    {
        var (limit, now) = (settings[name], time.GetUtcNow());
        await using var take = dataSource.CreateStatement(
            "Limits/take.sql", organisation, $"{name}", Hashed(organisation, name, subject), now, now + limit.Within, now - limit.Within, limit.Most);
        return await take.ExecuteNonQueryAsync(cancellation) == 1
            ? new LimitTake(true, TimeSpan.Zero)
            : new LimitTake(false, await WaitAsync(organisation, name, subject, cancellation) ?? TimeSpan.Zero);
    }

    /// <summary>Takes one of the subject's share, as <see cref="TryTakeAsync"/>.</summary>
    /// <returns>Null when there was one left; otherwise the problem that says when there will be.</returns>
    public async Task<Problem?> TakeAsync(string organisation, LimitName name, string subject, CancellationToken cancellation) =>
        await TryTakeAsync(organisation, name, subject, cancellation) is { Taken: false, RetryAfter: var wait } ? Problem.TooManyAttempts(time.GetUtcNow(), wait) : null;

    /// <summary>Whether one may be taken now, as <see cref="WaitAsync"/>.</summary>
    /// <returns>Null when one may; otherwise the problem that says when.</returns>
    public async Task<Problem?> CheckAsync(string organisation, LimitName name, string subject, CancellationToken cancellation) =>
        await WaitAsync(organisation, name, subject, cancellation) is { } wait ? Problem.TooManyAttempts(time.GetUtcNow(), wait) : null;

    /// <summary>How long until one may be taken; null when one may be now. Takes nothing: for what counts only when it has gone wrong.</summary>
    public async Task<TimeSpan?> WaitAsync(string organisation, LimitName name, string subject, CancellationToken cancellation)
    {
        var (limit, now) = (settings[name], time.GetUtcNow());
        await using var last = dataSource.CreateStatement(
            "Limits/last_to_wait_for.sql", organisation, $"{name}", Hashed(organisation, name, subject), now - limit.Within, limit.Most - 1);
        return await last.ExecuteScalarAsync(cancellation) is DateTime taken ? taken + limit.Within - now.UtcDateTime : null;
    }

    /// <summary>Gives back what was taken last: it turned out not to count, as the right password among tries.</summary>
    public async Task GiveBackAsync(string organisation, LimitName name, string subject, CancellationToken cancellation)
    {
        await using var give = dataSource.CreateStatement("Limits/give_back.sql", organisation, $"{name}", Hashed(organisation, name, subject));
        await give.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Gives back all that was taken, as when a forgotten password was replaced.</summary>
    public async Task ForgetAsync(string organisation, LimitName name, string subject, CancellationToken cancellation)
    {
        await using var forget = dataSource.CreateStatement("Limits/forget.sql", organisation, $"{name}", Hashed(organisation, name, subject));
        await forget.ExecuteNonQueryAsync(cancellation);
    }

    private byte[] Hashed(string organisation, LimitName name, string subject) => hash.Of("limit", organisation, $"{name}", subject);
}
