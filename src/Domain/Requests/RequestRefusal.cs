using NodaTime;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Requests;

/// <summary>Why and when the approver refused the request (K-36, K-42).</summary>
public sealed record RequestRefusal(ValueList<string> ReasonCodes, string? Text, Instant At);
