namespace ServiceDesk.EventStore;

/// <summary>What stands beside an event: who, why, from where. Never a secret.</summary>
/// <param name="CorrelationId">The conversation the event belongs to.</param>
/// <param name="CausationId">The command or event that caused it.</param>
/// <param name="Headers">Further facts by name, such as <c>actor_id</c>.</param>
public sealed record EventMetadata(string? CorrelationId, string? CausationId, IReadOnlyDictionary<string, string> Headers)
{
    public static EventMetadata None { get; } = new(null, null, new Dictionary<string, string>());
}
