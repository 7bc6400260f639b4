using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>The colours that statuses are shown in, by name; the portal chooses shades that can be read.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<StatusColour>))]
public enum StatusColour
{
    Blue,
    Green,
    Red,
    Amber,
    Grey,
}
