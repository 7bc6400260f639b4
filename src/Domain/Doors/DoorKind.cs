using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Doors;

/// <summary>How people show who they are.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DoorKind>))]
public enum DoorKind
{
    /// <summary>By a one-time code to a mobile number, without an account (K-03 to K-08, F-07 to F-14).</summary>
    MobileCode,

    /// <summary>By the user name and password of the organisation's own directory (I-03).</summary>
    Directory,

    /// <summary>By a registered mobile number and a password (E-03 to E-12).</summary>
    MobilePassword,

    /// <summary>By national code and a password .</summary>
    NationalCode,

    /// <summary>By an outside OAuth 2.0 provider.</summary>
    Oauth,

    /// <summary>For certain services alone, by nothing: for those whom no code reaches .</summary>
    WithoutCode,
}
