using NodaTime;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Projections.Statistics;

/// <summary>What one request adds to the numbers.</summary>
public sealed record StatisticsRow
{
    public required string Organisation { get; init; }
    public required Guid RequestId { get; init; }
    public required string Service { get; init; }

    /// <summary>The unit that it counts for (<see cref="RequestFacts.Unit"/>).</summary>
    public required string Unit { get; init; }

    /// <summary>The unit that has it now, with which it is open or overdue.</summary>
    public required string Holder { get; init; }

    /// <summary>The day of its submission in the organisation's zone.</summary>
    public required LocalDate SubmittedOn { get; init; }

    /// <summary>The first day of that day's Jalali month.</summary>
    public required LocalDate JalaliMonth { get; init; }

    public required RequestStatus Status { get; init; }

    /// <summary>When the running clock ends; whether it has, time alone decides.</summary>
    public Instant? AnswerDue { get; init; }

    /// <summary>From when a unit came to owe a reply to its first: whole minutes in which the organisation worked, by the calendar that the request is pinned to.</summary>
    public int? FirstReplyMinutes { get; init; }

    /// <inheritdoc cref="FirstReply.InTime"/>
    public bool? InTime { get; init; }

    public required bool Escalated { get; init; }

    public required bool Reopened { get; init; }

    /// <summary>Whether it came in the place of a refused one (K-36).</summary>
    public required bool Corrects { get; init; }
}
