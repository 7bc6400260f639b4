using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Requests;

/// <summary>What somebody may do with a request.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<RequestAct>))]
public enum RequestAct
{
    /// <summary>See the request with its thread.</summary>
    Read,

    /// <summary>See internal notes and the whole history.</summary>
    ReadInternal,

    /// <summary>Hand in a request.</summary>
    Submit,

    /// <summary>Accept it and hand it to its unit.</summary>
    Approve,

    /// <summary>Refuse it and say why.</summary>
    Reject,

    /// <summary>Write into its thread.</summary>
    Reply,

    /// <summary>Write an internal note.</summary>
    AddNote,

    /// <summary>Give it to one person of its unit.</summary>
    Assign,

    /// <summary>Hand it on to another unit.</summary>
    Refer,

    /// <summary>Take it to the head.</summary>
    Escalate,

    /// <summary>Take it back.</summary>
    Withdraw,

    /// <summary>End it on the unit's side.</summary>
    Close,

    /// <summary>Bring it back after it was closed.</summary>
    Reopen,

    /// <summary>Send a message to the applicant again that has failed.</summary>
    RetryMessage,

    /// <summary>Take it from one state of its service's steps to the next.</summary>
    TakeStep,
}
