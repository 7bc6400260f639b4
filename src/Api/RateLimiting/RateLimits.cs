using System.Threading.RateLimiting;
using ServiceDesk.Api.Limits;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;

namespace ServiceDesk.Api.RateLimiting;

/// <summary>
/// How often an address or a person may ask, in this process: it keeps one client from slowing the others. What must hold over
/// all processes, such as tries of a password, is counted by <see cref="SharedLimits"/>.
/// </summary>
public sealed class RateLimits : IDisposable
{
    private readonly RateSettings settings;
    private readonly TimeProvider time;
    private readonly PartitionedRateLimiter<RateShare> shares;

    public RateLimits(RateSettings settings, TimeProvider time)
    {
        (this.settings, this.time) = (settings, time);
        shares = PartitionedRateLimiter.Create<RateShare, RateShare>(share => RateLimitPartition.GetTokenBucketLimiter(share, BucketOf));
    }

    /// <summary>Counts one more from the request's address; why it is refused, or null.</summary>
    public Problem? TakeOfAddress(RateKind kind, HttpContext context) => Take(ShareOfAddress(kind, context), 1);

    /// <summary>Counts one more by the signed-in person; why it is refused, or null, also when nobody is signed in.</summary>
    public Problem? TakeOfPerson(RateKind kind, HttpContext context) =>
        context.Person() is { } person ? Take(new RateShare(kind, context.Organisation().Key, person.Id), 1) : null;

    /// <summary>Why nothing more of the kind is taken from the request's address; null while something is. Counts nothing: for what counts only when it has gone wrong.</summary>
    public Problem? LookAtAddress(RateKind kind, HttpContext context) => Take(ShareOfAddress(kind, context), 0);

    public void Dispose() => shares.Dispose();

    private static RateShare ShareOfAddress(RateKind kind, HttpContext context) => new(kind, null, ClientAddress.Of(context));

    private Problem? Take(RateShare share, int count)
    {
        if (!settings.Enabled)
            return null;
        using var lease = shares.AttemptAcquire(share, count);
        if (lease.IsAcquired)
            return null;
        return Problem.TooManyRequests(time.GetUtcNow(), lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : PeriodOf(share));
    }

    private TokenBucketRateLimiterOptions BucketOf(RateShare share) => new()
    {
        TokenLimit = MostOf(share),
        TokensPerPeriod = 1,
        ReplenishmentPeriod = PeriodOf(share),
        QueueLimit = 0,
    };

    private int MostOf(RateShare share) => share.Organisation is null ? settings[share.Kind].PerAddress : settings[share.Kind].PerPerson;

    private TimeSpan PeriodOf(RateShare share) => TimeSpan.FromMinutes(1) / MostOf(share);
}
