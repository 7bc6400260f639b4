using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Requests;

/// <summary>How a unit's clock stands to what was promised.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ClockStatus>))]
public enum ClockStatus
{
    /// <summary>An answer is owed and there is time left.</summary>
    Running,

    /// <summary>The applicant is in turn; time is left when they have written.</summary>
    Paused,

    /// <summary>The time passed without an answer.</summary>
    Missed,

    /// <summary>The unit answered in time.</summary>
    Met,

    /// <summary>The unit answered after the time had passed.</summary>
    MetLate,

    /// <summary>In time, something else ended it: no answer is owed any more.</summary>
    Stopped,
}
