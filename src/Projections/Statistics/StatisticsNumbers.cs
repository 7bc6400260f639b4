namespace ServiceDesk.Projections.Statistics;

/// <summary>What is counted of the requests that were submitted in a period. Those with a unit count for the unit that <see cref="RequestFacts.Unit"/> says, open ones for the unit that has them.</summary>
/// <param name="Received">How many there were.</param>
/// <param name="Open">Of those: nobody ended them, and it is not the applicant's turn after a final answer.</param>
/// <param name="Overdue">Of the open: an answer is owed and late now.</param>
/// <param name="Answered">A unit has replied at least once.</param>
/// <param name="AnsweredInTime">Of the answered: the first reply came when it was due or before.</param>
/// <param name="AnsweredLate">Of the answered: the first reply came later. Where nothing was promised it is neither.</param>
/// <param name="Rejected">The approver refused them.</param>
/// <param name="Withdrawn">The applicant took them back.</param>
/// <param name="Escalated">They went to the head, because the unit stayed silent.</param>
/// <param name="Reopened">They were closed and brought back, at least once.</param>
/// <param name="Corrected">They came in the place of refused ones (K-36).</param>
/// <param name="MedianMinutes">Half of the first replies came within so many minutes of working time; null where there is none.</param>
/// <param name="NinetiethPercentileMinutes">Nine of ten first replies came within so many minutes of working time; null where there is none.</param>
public sealed record StatisticsNumbers(
    long Received, long Open, long Overdue, long Answered, long AnsweredInTime, long AnsweredLate, long Rejected, long Withdrawn, long Escalated, long Reopened, long Corrected,
    int? MedianMinutes, int? NinetiethPercentileMinutes)
{
    /// <summary>Of no requests at all.</summary>
    public static StatisticsNumbers None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null);
}
