using NodaTime;

namespace ServiceDesk.Domain.Requests;

/// <summary>What the approver registered the request under (K-40).</summary>
public sealed record RequestApproval(string? LetterNumber, LocalDate? LetterDate, string? OfficeTrackingNumber, Instant At);
