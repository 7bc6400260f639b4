using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>How far a person has come on the way to a permanent account .</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TenureStage>))]
public enum TenureStage
{
    /// <summary>What the person told of themselves is what the registries hold .</summary>
    IdentityChecked,

    /// <summary>The mobile number is the person's own, and a code that was sent to it came back .</summary>
    MobileVerified,

    /// <summary>The account exists for a time .</summary>
    Temporary,

    /// <summary>The permanent account is asked for, and the organisation's staff have to decide.</summary>
    PermanentRequested,

    /// <summary>The account stays.</summary>
    Permanent,

    /// <summary>The time went by without a permanent account. The person may begin again.</summary>
    Expired,
}
