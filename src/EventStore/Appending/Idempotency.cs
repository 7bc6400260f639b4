namespace ServiceDesk.EventStore;

/// <summary>Makes a repeated command harmless: the first one's answer is stored with it and given again.</summary>
/// <param name="Key">The key, unique within the tenant.</param>
/// <param name="PayloadHash">A hash of the command; the same key with another hash is refused.</param>
/// <param name="Answer">What a repeat will be answered.</param>
public sealed record Idempotency(string Key, byte[] PayloadHash, string Answer);
