using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Time;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>Within what working time the unit answers (E-32); the unit is always stated (I-28).</summary>
/// <param name="Amount">How many.</param>
/// <param name="Unit">Of what: days on which the organisation works, or hours within its office hours.</param>
/// <param name="Words">Both in words.</param>
/// <param name="Meaning">What that unit counts, in one sentence.</param>
[FieldAccess(FieldAccess.Anonymous)]
public sealed record Promise(int Amount, WorkingUnit Unit, Wording Words, Wording Meaning)
{
    public static Promise Of(WorkingSpan span) => new(
        span.Amount, span.Unit,
        new Wording(WorkingTimeWords.Of(span, Languages.Persian), WorkingTimeWords.Of(span, Languages.English)),
        new Wording(WorkingTimeWords.Meaning(span.Unit, Languages.Persian), WorkingTimeWords.Meaning(span.Unit, Languages.English)));
}
