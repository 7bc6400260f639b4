namespace ServiceDesk.Domain.Catalogue;

/// <summary>How long after closing the applicant may bring a request back.</summary>
/// <param name="WithinDays">Days of 24 hours from the closing.</param>
public sealed record ReopeningRule(int WithinDays);
