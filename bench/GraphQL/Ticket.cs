using System.Text.Json.Serialization;

namespace ServiceDesk.Bench.GraphQL;

/// <summary>What is served from memory: 13 scalars and five objects of four fields, about a kilobyte as JSON.</summary>
public sealed record Ticket(
    Guid Id, string Code, long Number, string Subject, string Summary, TicketPriority Priority, TicketState State, DateTime OpenedAt, DateTime ChangedAt,
    bool IsOverdue, int Messages, double Progress, string? Note,
    TicketParty Applicant, TicketParty Assignee, TicketPlace Unit, TicketPlace SubmittedTo, TicketPlace Office);

public sealed record TicketParty(Guid Id, string Name, string Mobile, bool IsStaff);

public sealed record TicketPlace(string Key, string Name, int Floor, bool IsHead);

public enum TicketPriority
{
    [JsonStringEnumMemberName("NORMAL")]
    Normal,
    [JsonStringEnumMemberName("VERY_URGENT")]
    VeryUrgent,
}

public enum TicketState
{
    [JsonStringEnumMemberName("AWAITING_APPROVAL")]
    AwaitingApproval,
    [JsonStringEnumMemberName("AWAITING_REPLY")]
    AwaitingReply,
    [JsonStringEnumMemberName("ANSWERED")]
    Answered,
}
