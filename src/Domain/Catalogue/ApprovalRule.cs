using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>The approval step of a service (K-33).</summary>
/// <param name="Reasons">The tick-list of reasons for refusing (K-21…K-29).</param>
/// <param name="LetterNumberPattern">What a letter number looks like (K-41); null where approval registers no letter.</param>
/// <param name="OfficeTrackingNumberPattern">What the office system's tracking number looks like; null for any.</param>
public sealed record ApprovalRule(
    ValueList<ReasonDefinition> Reasons,
    string? LetterNumberPattern = null,
    string? OfficeTrackingNumberPattern = null);
