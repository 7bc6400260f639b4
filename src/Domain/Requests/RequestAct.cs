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

    Submit,
    Approve,
    Reject,
    Reply,
    AddNote,
    Assign,
    Refer,
    Escalate,
    Withdraw,
    Close,
    Reopen,
}
