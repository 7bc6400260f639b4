using System.Text.Encodings.Web;
using System.Text.Json;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Requests;

/// <summary>The closed set of the request's events with their stable names.</summary>
public static class RequestEventContracts
{
    /// <summary>As stored: Persian letters stand as themselves, not as \u escapes of three times the size.</summary>
    private static readonly RequestEventJson Json =
        new(new JsonSerializerOptions(RequestEventJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static IReadOnlyList<EventContract> All { get; } =
    [
        new("request_submitted", typeof(RequestSubmitted), Json.RequestSubmitted),
        new("request_approved", typeof(RequestApproved), Json.RequestApproved),
        new("request_rejected", typeof(RequestRejected), Json.RequestRejected),
        new("request_replied", typeof(RequestReplied), Json.RequestReplied),
        new("request_note_added", typeof(RequestNoteAdded), Json.RequestNoteAdded),
        new("request_assigned", typeof(RequestAssigned), Json.RequestAssigned),
        new("request_referred", typeof(RequestReferred), Json.RequestReferred),
        new("request_escalated", typeof(RequestEscalated), Json.RequestEscalated),
        new("request_withdrawn", typeof(RequestWithdrawn), Json.RequestWithdrawn),
        new("request_closed", typeof(RequestClosed), Json.RequestClosed),
        new("request_reopened", typeof(RequestReopened), Json.RequestReopened),
        new("request_overdue", typeof(RequestOverdue), Json.RequestOverdue),
        new("request_deadline_moved", typeof(RequestDeadlineMoved), Json.RequestDeadlineMoved),
        new("request_message_queued", typeof(RequestMessageQueued), Json.RequestMessageQueued),
        new("request_message_accepted", typeof(RequestMessageAccepted), Json.RequestMessageAccepted),
        new("request_message_delivered", typeof(RequestMessageDelivered), Json.RequestMessageDelivered),
        new("request_message_failed", typeof(RequestMessageFailed), Json.RequestMessageFailed),
        new("request_step_taken", typeof(RequestStepTaken), Json.RequestStepTaken),
    ];

    private static readonly Dictionary<Type, string> Names = All.ToDictionary(contract => contract.Type, contract => contract.Name);

    /// <summary>The stable name of an event's kind.</summary>
    public static string NameOf(RequestEvent @event) => Names[@event.GetType()];
}
