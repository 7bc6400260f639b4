using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Messages;

/// <summary>What a message goes by.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<MessageChannel>))]
public enum MessageChannel
{
    /// <summary>A short message to a mobile number (K-35, K-36, E-33, I-34).</summary>
    Sms,

    /// <summary>An e-mail, to the address that the form asked for.</summary>
    Email,
}
