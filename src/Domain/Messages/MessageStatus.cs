using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Messages;

/// <summary>How a message to a person stands.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<MessageStatus>))]
public enum MessageStatus
{
    /// <summary>Written, and not taken by a provider yet.</summary>
    Queued,

    /// <summary>Taken by the provider, which has given it an id.</summary>
    Accepted,

    /// <summary>Reached the telephone, as the provider's receipt says.</summary>
    Delivered,

    /// <summary>Will not arrive; it can be sent again.</summary>
    Failed,
}
