using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Requests;

/// <summary>Two kinds of sender, for whom different rules hold (K-31).</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SenderKind>))]
public enum SenderKind
{
    /// <summary>A person («حقیقی»).</summary>
    Natural,

    /// <summary>A company («حقوقی»).</summary>
    Legal,
}
