using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Requests;

/// <summary>What a message does to the unit's clock beyond stopping or starting it. The event says so itself: who folds it knows no definition.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ClockChange>))]
public enum ClockChange
{
    /// <summary>The unit waits for the applicant: the clock stands still.</summary>
    Pauses,

    /// <summary>The applicant has answered: the clock runs on with what was left.</summary>
    Resumes,
}
