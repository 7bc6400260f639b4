using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>What the unit's clock does while the applicant is in turn, after a reply that is not the final one.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<WaitingRule>))]
public enum WaitingRule
{
    /// <summary>The reply stops it; the applicant's next message starts a new one with the whole limit.</summary>
    Restarts,

    /// <summary>It stands still; the applicant's next message lets it run on with what was left.</summary>
    Pauses,
}
