using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>The sign beside the colour, so that colour is never the only signal (K-48).</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<StatusIcon>))]
public enum StatusIcon
{
    CheckCircle,
    CrossCircle,
    Dash,
    Clock,
    Progress,
    Archive,
    Return,
}
