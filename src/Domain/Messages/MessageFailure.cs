using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Messages;

/// <summary>Why a message will not arrive.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<MessageFailure>))]
public enum MessageFailure
{
    /// <summary>The provider refused it for good.</summary>
    Refused,

    /// <summary>The provider could not be reached, or did not take it, however often it was tried.</summary>
    GaveUp,

    /// <summary>The provider took it and then said that it was not delivered.</summary>
    NotDelivered,

    /// <summary>The number's prefix is none of those that messages may go to.</summary>
    NumberNotAllowed,
}
