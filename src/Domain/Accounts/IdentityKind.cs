using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Accounts;

/// <summary>What an account is known by when somebody signs in.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<IdentityKind>))]
public enum IdentityKind
{
    /// <summary>A mobile number that a code was sent to, as <c>+989…</c>.</summary>
    Mobile,

    /// <summary>A national code in Latin digits.</summary>
    NationalCode,

    /// <summary>A name chosen or given, in lower case.</summary>
    UserName,

    /// <summary>An e-mail address that was verified, in lower case.</summary>
    Email,

    /// <summary>An entry of a directory: <c>&lt;directory key&gt;:&lt;stable id of the entry&gt;</c>.</summary>
    Directory,

    /// <summary>A subject of an OAuth 2.0 provider: <c>&lt;provider key&gt;:&lt;sub&gt;</c>.</summary>
    Oauth,

    /// <summary>Somebody who came in without a code: a random value that nobody signs in with again.</summary>
    Guest,
}
