using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Commands;

/// <summary>The one table of commands.</summary>
public static class RequestCommands
{
    public static IReadOnlyList<RequestCommand> All { get; } =
    [
        new SubmitCommand
        {
            Name = "submit",
            Path = "",
            Summary = "Hand in a request",
            Description = "Starts a request to a unit of the organisation. Which fields a service asks for stands in its definition. "
                + "The answer carries the tracking code; the request is pinned to the definition that stands now. `citedTrackingCode` names an "
                + "earlier request of one's own, `corrects` a refused one in whose place this one comes, which can be done once.",
            Example = """{"service":"correspondence","unit":"it","subject":"Access to the portal","body":"My account does not open the portal.","priority":"normal"}""",
            Conflicts = [RejectionCodes.AlreadySubmitted, RejectionCodes.NotRefused, RejectionCodes.AlreadyCorrected],
        },
        new RequestCommand<Approve>
        {
            Name = "approve",
            Path = "approve",
            Summary = "Accept a request and hand it to its unit",
            Description = "For approvers, where the service needs approval. Letter number, letter date and office tracking number are "
                + "asked for where the service registers a letter, and follow the service's patterns.",
            Example = """{"letterNumber":"123/4567","letterDate":"2022-04-27","officeTrackingNumber":"987654"}""",
            Conflicts = [RejectionCodes.NotAwaitingApproval],
        },
        new RequestCommand<Reject>
        {
            Name = "reject",
            Path = "reject",
            Summary = "Refuse a request and say why",
            Description = "For approvers. Reasons out of the service's list, a text in own words, or both.",
            Example = """{"reasonCodes":["illegible"],"text":"Please send a clearer copy."}""",
            Conflicts = [RejectionCodes.NotAwaitingApproval],
        },
        new RequestCommand<Reply>
        {
            Name = "reply",
            Path = "reply",
            Summary = "Write a message",
            Description = "As the applicant or as the unit that holds the request. A unit's message stops the clock; `final` makes it the "
                + "final answer, which only the unit may give. An applicant's message after a reply starts the clock anew.",
            Example = """{"text":"Please send the invoice of the last purchase."}""",
            Conflicts = [RejectionCodes.RequestNotOpen],
        },
        new RequestCommand<AddNote>
        {
            Name = "addNote",
            Path = "notes",
            Summary = "Write an internal note",
            Description = "For the unit that holds the request. The applicant never sees it.",
            Example = """{"text":"Talked to the accounting office; waiting for their list."}""",
            Conflicts = [],
        },
        new AssignCommand
        {
            Name = "assign",
            Path = "assign",
            Summary = "Give the request to one person of the unit",
            Description = "For the unit that holds the request. `to` is the id of somebody who answers for that unit.",
            Example = """{"to":"ahmadi"}""",
            Conflicts = [RejectionCodes.RequestNotOpen],
        },
        new RequestCommand<Refer>
        {
            Name = "refer",
            Path = "refer",
            Summary = "Hand the request on to another unit",
            Description = "For the unit that holds the request, which loses it by this. The clock runs on.",
            Example = """{"toUnit":"finance","reason":"The question is about an invoice."}""",
            Conflicts = [RejectionCodes.RequestNotOpen, RejectionCodes.AlreadyInUnit],
        },
        new RequestCommand<Escalate>
        {
            Name = "escalate",
            Path = "escalate",
            Summary = "Take an unanswered request to the head",
            Description = "For the applicant, once the promised working time has passed without a reply.",
            Example = """{"text":"Nobody has answered within two working days."}""",
            Conflicts =
            [
                RejectionCodes.EscalationNotOffered, RejectionCodes.NotAwaitingReply,
                RejectionCodes.NotYetDue, RejectionCodes.AlreadyWithEscalationUnit,
            ],
        },
        new RequestCommand<Withdraw>
        {
            Name = "withdraw",
            Path = "withdraw",
            Summary = "Take back one's request",
            Description = "For the applicant, while no final answer stands.",
            Example = """{"reason":"The matter has been settled."}""",
            Conflicts = [RejectionCodes.RequestEnded, RejectionCodes.AlreadyAnswered],
        },
        new RequestCommand<Close>
        {
            Name = "close",
            Path = "close",
            Summary = "End the matter on the unit's side",
            Description = "For the unit that holds the request. Without a final answer a reason must be given.",
            Example = """{"reason":"Answered by telephone, as agreed with the applicant."}""",
            Conflicts = [RejectionCodes.RequestNotOpen],
        },
        new RequestCommand<Reopen>
        {
            Name = "reopen",
            Path = "reopen",
            Summary = "Bring back a closed request",
            Description = "For the applicant, where the service allows it and for as long as it does.",
            Example = """{"reason":"The problem is back."}""",
            Conflicts = [RejectionCodes.NotClosed, RejectionCodes.ReopeningNotOffered, RejectionCodes.ReopeningExpired],
        },
        new RequestCommand<RetryMessage>
        {
            Name = "retryMessage",
            Path = "messages/retry",
            Summary = "Send a failed text message again",
            Description = "For the approver, the unit that holds the request, and administrators. The message is queued anew under an id of its own; "
                + "the failed one stays as it is.",
            Example = """{"message":"01890a5d-ac96-774b-bcce-b302099a8057"}""",
            Conflicts = [RejectionCodes.MessageNotFailed],
        },
        new RequestCommand<TakeStep>
        {
            Name = "takeStep",
            Path = "steps",
            Summary = "Take the request to the next of its service's steps",
            Description = "For whoever may take the transition: the applicant, the unit that holds the request, or the representative of a "
                + "party while the request is with it. `transition` is one that the request offers now; some ask for a comment (`text`) or for "
                + "fields, some can be taken only after some working time.",
            Example = """{"transition":"issueInvoice"}""",
            Conflicts = [RejectionCodes.StepsNotOffered, RejectionCodes.RequestNotOpen, RejectionCodes.StepNotOffered, RejectionCodes.StepNotYet],
        },
    ];

    /// <summary>The command of an act.</summary>
    /// <exception cref="InvalidOperationException">Nothing is commanded by it, as by reading.</exception>
    public static RequestCommand Of(RequestAct act) => All.First(command => command.Act == act);
}
