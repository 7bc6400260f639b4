using NodaTime;

namespace ServiceDesk.Domain.Requests;

/// <summary>The provider took a message.</summary>
/// <param name="By">The product.</param>
/// <param name="At">When its answer was recorded.</param>
/// <param name="Message">The message's id.</param>
/// <param name="ProviderId">The provider's own id for it; null where it gives none.</param>
public sealed record RequestMessageAccepted(Actor By, Instant At, Guid Message, string? ProviderId = null) : RequestEvent(By, At), IProductEvent;
