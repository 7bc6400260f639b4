using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>Whether a request carries its text as text.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<BodyRule>))]
public enum BodyRule
{
    /// <summary>The text must be there (E-18).</summary>
    Required,

    /// <summary>The text may be left out.</summary>
    Optional,

    /// <summary>The letter is a file (K-16, F-24); the text beside it is optional.</summary>
    File,
}
