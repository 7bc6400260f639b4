using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceDesk.Domain.Contracts;

/// <summary>An enumeration by name, in camelCase; numbers are refused, because their meaning changes with the order of the members.</summary>
public sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
