namespace ServiceDesk.Domain.Catalogue;

/// <summary>Where a request goes that stayed unanswered (E-37).</summary>
/// <param name="ToUnit">The key of the head's unit.</param>
/// <param name="Automatic">Whether that happens by itself once the time has passed; otherwise the applicant asks for it.</param>
public sealed record EscalationRule(string ToUnit, bool Automatic = false);
