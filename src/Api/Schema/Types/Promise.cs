using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Time;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>Within what working time the unit answers (E-32); the unit is always stated (I-28).</summary>
/// <param name="Amount">How many.</param>
/// <param name="Unit">Of what: days on which the organisation works, or hours within its office hours.</param>
/// <param name="Words">Both in words.</param>
[FieldAccess(FieldAccess.Anonymous)]
public sealed record Promise(int Amount, WorkingUnit Unit, Wording Words)
{
    public static Promise Of(WorkingSpan span) => new(span.Amount, span.Unit, new Wording(Texts.Of(span, Languages.Persian), Texts.Of(span, Languages.English)));
}
