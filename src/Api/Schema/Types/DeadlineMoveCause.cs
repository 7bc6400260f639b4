namespace ServiceDesk.Api.Schema.Types;

/// <summary>A day on which the organisation works otherwise than was known before.</summary>
/// <param name="Date">The date.</param>
/// <param name="Reason">Why; null where it is an ordinary day again.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record DeadlineMoveCause(CalendarDate Date, Wording? Reason);
