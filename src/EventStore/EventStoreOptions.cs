using Microsoft.Extensions.Logging;
using ServiceDesk.EventStore.Projections;

namespace ServiceDesk.EventStore;

/// <summary>How a store is opened.</summary>
public sealed record EventStoreOptions
{
    /// <summary>An Npgsql connection string; the role may create tables there.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The contracts of all events.</summary>
    public required EventTypes Types { get; init; }

    /// <summary>Projections whose rows are written in the append's own transaction.</summary>
    public IReadOnlyList<Projection> Inline { get; init; } = [];

    /// <summary>Projections that follow the events by position.</summary>
    public IReadOnlyList<Projection> Asynchronous { get; init; } = [];

    /// <summary>The most appends in one transaction.</summary>
    public int LargestBatch { get; init; } = 128;

    /// <summary>
    /// How many transactions one process has under way at the same time; each keeps a connection. Commits are in order
    /// anyway, so a second one gains only where processors idle and fuller batches do not; see bench/README.md.
    /// </summary>
    public int BatchesInFlight { get; init; } = 1;

    /// <summary>How long an append is sent again while the database cannot be reached.</summary>
    public TimeSpan LongestOutage { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most events a projection applies in one transaction.</summary>
    public int ProjectionBatch { get; init; } = 500;

    /// <summary>How long a projection sleeps at the most when no notification wakes it.</summary>
    public TimeSpan ProjectionPoll { get; init; } = TimeSpan.FromSeconds(5);

    public ILoggerFactory? LoggerFactory { get; init; }
}
