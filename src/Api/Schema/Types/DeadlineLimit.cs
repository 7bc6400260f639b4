using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Time;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>Within what working time an answer is promised.</summary>
/// <param name="Amount">How many.</param>
/// <param name="Unit">Of what (I-28).</param>
/// <param name="Words">Both in words, such as 72 working hours.</param>
/// <param name="Meaning">What the unit counts, in one sentence.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record DeadlineLimit(int Amount, WorkingUnit Unit, Wording Words, Wording Meaning)
{
    public static DeadlineLimit Of(WorkingSpan span) => new(
        span.Amount,
        span.Unit,
        new Wording(WorkingTimeWords.Of(span, Languages.Persian), WorkingTimeWords.Of(span, Languages.English)),
        new Wording(WorkingTimeWords.Meaning(span.Unit, Languages.Persian), WorkingTimeWords.Meaning(span.Unit, Languages.English)));
}
