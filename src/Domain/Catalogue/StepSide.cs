using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>Whose turn a step can be, and who can take a transition (I-36).</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<StepSide>))]
public enum StepSide
{
    /// <summary>Whose request it is.</summary>
    Applicant,

    /// <summary>The unit that holds the request.</summary>
    Unit,

    /// <summary>The representative of a party from outside (I-24).</summary>
    Party,
}
