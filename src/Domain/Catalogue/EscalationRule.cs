namespace ServiceDesk.Domain.Catalogue;

/// <summary>Where a request goes that stayed unanswered (E-37).</summary>
/// <param name="ToUnit">The key of the head's unit.</param>
public sealed record EscalationRule(string ToUnit);
