using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Requests;

/// <summary>Where a request stands. Organisations show these under labels and colours of their own .</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<RequestStatus>))]
public enum RequestStatus
{
    /// <summary>An approver has yet to accept it; no unit holds it (K-32).</summary>
    AwaitingApproval,

    /// <summary>The unit's turn (E-26, F-32).</summary>
    AwaitingReply,

    /// <summary>The unit wrote, but not its final answer.</summary>
    InProgress,

    /// <summary>The final answer stands (E-27, F-33); the applicant may still write (E-35).</summary>
    Answered,

    /// <summary>The approver refused it (K-44).</summary>
    Rejected,

    /// <summary>The applicant took it back.</summary>
    Withdrawn,

    /// <summary>The unit ended the matter; it may come back within what the service allows.</summary>
    Closed,
}
