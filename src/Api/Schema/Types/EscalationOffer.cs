namespace ServiceDesk.Api.Schema.Types;

/// <summary>Where a request goes that stays unanswered past the promised time (E-37).</summary>
/// <param name="ToUnit">The head's unit.</param>
/// <param name="Automatic">Whether that happens by itself; otherwise the applicant asks for it.</param>
[FieldAccess(FieldAccess.Anonymous)]
public sealed record EscalationOffer(Unit ToUnit, bool Automatic);
