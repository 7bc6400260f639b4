namespace ServiceDesk.Api.Webhooks;

/// <summary>How much a receiver is told.</summary>
public enum WebhookScope
{
    /// <summary>Ids and kinds alone, no personal data: what happened to which request. Whoever needs more asks the API with rights of its own.</summary>
    Ids,

    /// <summary>The events as they are stored, with all that people wrote and who they are.</summary>
    Events,
}
