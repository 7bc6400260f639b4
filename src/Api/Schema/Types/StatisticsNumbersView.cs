using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.Projections.Statistics;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>What is counted.</summary>
/// <param name="Received">How many requests were submitted.</param>
/// <param name="Open">Of those: how many await approval or a reply, or have one that is not final.</param>
/// <param name="Overdue">Of the open: how many are owed a reply that is late now (E-32).</param>
/// <param name="Answered">How many a unit has replied to at least once, in time, late, or where nothing was promised.</param>
/// <param name="AnsweredInTime">How many first replies came when they were due or before.</param>
/// <param name="AnsweredLate">How many first replies came later.</param>
/// <param name="Rejected">How many the approver refused.</param>
/// <param name="Withdrawn">How many the applicant took back.</param>
/// <param name="Escalated">How many went to the head because the unit stayed silent (E-37).</param>
/// <param name="Reopened">How many were closed and brought back.</param>
/// <param name="Corrected">How many came in the place of refused ones (K-36).</param>
/// <param name="MedianToFirstReply">Within what working time half of the first replies came, exactly; null where there is none.</param>
/// <param name="NinetiethPercentileToFirstReply">Within what working time nine of ten first replies came, exactly; null where there is none.</param>
[GraphQLName("StatisticsNumbers"), FieldAccess(FieldAccess.Checked)]
public sealed record StatisticsNumbersView(
    int Received, int Open, int Overdue, int Answered, int AnsweredInTime, int AnsweredLate, int Rejected, int Withdrawn, int Escalated, int Reopened, int Corrected,
    WorkingTime? MedianToFirstReply, WorkingTime? NinetiethPercentileToFirstReply)
{
    public static StatisticsNumbersView Of(StatisticsNumbers n) => new(
        (int)n.Received, (int)n.Open, (int)n.Overdue, (int)n.Answered, (int)n.AnsweredInTime, (int)n.AnsweredLate,
        (int)n.Rejected, (int)n.Withdrawn, (int)n.Escalated, (int)n.Reopened, (int)n.Corrected,
        WorkingTime.Of(n.MedianMinutes), WorkingTime.Of(n.NinetiethPercentileMinutes));
}
