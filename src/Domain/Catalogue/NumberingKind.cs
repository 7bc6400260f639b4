using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>How tracking codes are made.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<NumberingKind>))]
public enum NumberingKind
{
    /// <summary>Random, with a check character.</summary>
    Unguessable,

    /// <summary>Short numbers in order (E-39, F-29); such a number alone opens nothing.</summary>
    Sequential,
}
