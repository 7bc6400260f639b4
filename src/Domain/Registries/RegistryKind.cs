using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Registries;

/// <summary>What a registry outside of the product knows about people.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<RegistryKind>))]
public enum RegistryKind
{
    /// <summary>Who somebody is: «ثبت احوال» .</summary>
    Civil,

    /// <summary>Who works or studies here, and since when in which standing: «سامانه کارگزینی» .</summary>
    Hr,

    /// <summary>In whose name a mobile number is .</summary>
    Mobile,
}
