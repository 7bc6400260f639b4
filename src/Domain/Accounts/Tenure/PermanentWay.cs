using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>What a permanent account is made of .</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PermanentWay>))]
public enum PermanentWay
{
    /// <summary>The address that the person has had here before, proved by its password .</summary>
    ExistingMail,

    /// <summary>A user name of the person's choice.</summary>
    ChosenName,
}
