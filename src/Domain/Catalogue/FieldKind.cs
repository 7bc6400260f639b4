using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>What a field of a service holds.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<FieldKind>))]
public enum FieldKind
{
    Line,
    Text,
    Mobile,

    /// <summary>A whole amount in toman (I-13).</summary>
    Toman,
}
