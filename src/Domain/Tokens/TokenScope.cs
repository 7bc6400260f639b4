using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Tokens;

/// <summary>What a program may do with a token that a person has made for it; never more than the person may.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TokenScope>))]
public enum TokenScope
{
    /// <summary>Reading: requests, lists, numbers, GraphQL's queries and subscriptions.</summary>
    Read,

    /// <summary>Commands, and GraphQL's mutations beside <see cref="Read"/>.</summary>
    Act,

    /// <summary>Uploading and downloading files.</summary>
    Files,
}
