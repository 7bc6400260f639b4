namespace ServiceDesk.EventStore;

/// <summary>What became of one append; nothing but <see cref="Appended"/> wrote anything.</summary>
public abstract record AppendResult
{
    private AppendResult() { }

    /// <summary>Committed.</summary>
    /// <param name="Version">The stream's version now.</param>
    /// <param name="FirstPosition">The first event's position; the others follow without a gap.</param>
    public sealed record Appended(long Version, long FirstPosition) : AppendResult;

    /// <summary>The stream is at another version than expected.</summary>
    public sealed record VersionConflict(long ActualVersion) : AppendResult;

    /// <summary>The idempotency key was used before with the same payload: here is the answer of that time.</summary>
    public sealed record AnsweredBefore(string Answer) : AppendResult;

    /// <summary>The idempotency key was used before with another payload.</summary>
    public sealed record KeyReused : AppendResult;
}
