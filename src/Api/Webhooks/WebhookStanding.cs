namespace ServiceDesk.Api.Webhooks;

/// <summary>How far a subscription has come.</summary>
/// <param name="Key">The subscription.</param>
/// <param name="Position">Everything up to it the receiver has taken.</param>
/// <param name="Attempts">How often the next event was tried in vain; 0 where nothing is wrong.</param>
/// <param name="LastError">Why the last try was in vain; null where nothing is wrong.</param>
internal sealed record WebhookStanding(string Key, long Position, int Attempts, string? LastError);
