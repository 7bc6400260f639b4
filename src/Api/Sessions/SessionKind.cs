using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Api.Sessions;

/// <summary>How whoever signed in shows that they did.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SessionKind>))]
public enum SessionKind
{
    /// <summary>By a cookie of the browser.</summary>
    Cookie,

    /// <summary>By <c>Authorization: Bearer …</c>.</summary>
    Token,
}
