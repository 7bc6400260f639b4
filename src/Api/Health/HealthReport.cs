namespace ServiceDesk.Api.Health;

/// <summary>Where the service stands. No error texts: they may hold what people wrote.</summary>
/// <param name="Status">healthy, degraded (a read model fails or has parked streams, messages wait that nobody sends, the scanner does not answer, a directory cannot be asked, or a webhook is not taken) or unhealthy.</param>
/// <param name="Database">reachable or unreachable.</param>
/// <param name="Head">The last committed position.</param>
/// <param name="Projections">The read models that follow the events.</param>
/// <param name="Messages">The messages to people.</param>
/// <param name="Files">The files of requests.</param>
/// <param name="Directories">The directories that people sign in by.</param>
/// <param name="Webhooks">The subscriptions of integrators that are set.</param>
public sealed record HealthReport(string Status, string Database, long? Head, IReadOnlyList<ProjectionHealth>? Projections, MessageHealth? Messages, FileHealth? Files, IReadOnlyList<DirectoryHealth>? Directories,
    IReadOnlyList<WebhookHealth>? Webhooks);

/// <param name="Key">Its key among the settings.</param>
/// <param name="Reachable">Whether it could be asked within the last half minute.</param>
public sealed record DirectoryHealth(string Key, bool Reachable);

/// <param name="Key">The subscription.</param>
/// <param name="Lag">How many positions it is behind.</param>
/// <param name="Attempts">How often its next event was tried in vain; it goes on with it.</param>
public sealed record WebhookHealth(string Key, long Lag, int Attempts);

/// <param name="Scanner">Who looks for viruses: answers, silent, or none where none is set.</param>
/// <param name="Waiting">How many files are not scanned yet and so handed out to nobody, counted up to 1000.</param>
public sealed record FileHealth(string Scanner, int Waiting)
{
    internal const string Answers = "answers";
    internal const string Silent = "silent";
    internal const string None = "none";
}

/// <param name="Provider">Who sends them, by their names in the order in which they are asked: gateway or the names of several, smtp, in Development box; or nobody.</param>
/// <param name="Waiting">How many are not sent yet, counted up to 1000.</param>
public sealed record MessageHealth(string Provider, int Waiting)
{
    internal const string Nobody = "nobody";
}

/// <param name="Name">The read model.</param>
/// <param name="Position">The last position it has applied.</param>
/// <param name="Lag">How many positions it is behind.</param>
/// <param name="Failing">Whether its last try failed as a whole.</param>
/// <param name="Parked">The streams that stand still in it.</param>
public sealed record ProjectionHealth(string Name, long Position, long Lag, bool Failing, IReadOnlyList<ParkedStreamHealth> Parked);

/// <param name="Organisation">The stream's organisation.</param>
/// <param name="Stream">The stream.</param>
/// <param name="Version">The event in it that could not be applied.</param>
/// <param name="Position">That event's position.</param>
/// <param name="ParkedAt">When.</param>
public sealed record ParkedStreamHealth(string Organisation, Guid Stream, long Version, long Position, DateTimeOffset ParkedAt);
