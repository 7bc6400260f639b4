using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Accounts;

/// <summary>On what occasion a password was set.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PasswordOccasion>))]
public enum PasswordOccasion
{
    /// <summary>With the account itself.</summary>
    Registration,

    /// <summary>By somebody who knew the one before.</summary>
    Change,

    /// <summary>By somebody who had forgotten it, with a code.</summary>
    Reset,
}
