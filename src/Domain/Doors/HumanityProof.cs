using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Doors;

/// <summary>How somebody shows to be no program.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<HumanityProof>))]
public enum HumanityProof
{
    /// <summary>The browser works a puzzle out; the person does nothing.</summary>
    Work,

    /// <summary>The person types the letters and digits of a picture (K-04, F-08).</summary>
    Image,
}
