namespace ServiceDesk.Api.Sessions;

/// <summary>A stream that is open for a session.</summary>
/// <param name="session">The session as it was when the stream began.</param>
internal sealed class OpenStream(Session session)
{
    // Without a timer it holds nothing that would have to be given back.
    private readonly CancellationTokenSource ended = new();

    private long usedAt = session.LastSeenAt.UtcTicks;
    private long notedAt = session.LastSeenAt.UtcTicks;

    public Session Session => session;

    /// <summary>Cancelled when the session has ended, or counts for something else than when the stream began.</summary>
    public CancellationToken Ended => ended.Token;

    /// <summary>Its client has sent something over it.</summary>
    public void Use(DateTimeOffset now) => Interlocked.Exchange(ref usedAt, now.UtcTicks);

    /// <summary>When it was last used, if that is later than what was taken last, by more than <paramref name="coarseness"/>.</summary>
    public DateTimeOffset? TakeUse(TimeSpan coarseness)
    {
        var used = Interlocked.Read(ref usedAt);
        if (used - notedAt < coarseness.Ticks)
            return null;
        notedAt = used;
        return new DateTimeOffset(used, TimeSpan.Zero);
    }

    /// <summary>Whether these are the appointments that it began under.</summary>
    public bool IsUnder(IReadOnlyCollection<Guid> appointments) =>
        appointments.Count == session.Person.Appointments.Count && session.Person.Appointments.All(held => held.Id is { } id && appointments.Contains(id));

    public Task EndAsync() => ended.CancelAsync();
}
