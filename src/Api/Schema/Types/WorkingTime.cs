using ServiceDesk.Api.Statistics;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>Time in which the organisation worked: its office hours alone, without nights, days off, holidays and closures.</summary>
/// <param name="Minutes">In whole minutes.</param>
/// <param name="Text">In hours and minutes of working time, to be read.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record WorkingTime(int Minutes, Wording Text)
{
    public static WorkingTime? Of(int? minutes) => minutes is { } known
        ? new WorkingTime(known, new Wording(StatisticsTexts.WorkingTime(known, Languages.Persian), StatisticsTexts.WorkingTime(known, Languages.English)))
        : null;
}
