using NodaTime;

namespace ServiceDesk.Domain.Requests;

/// <summary>The provider took a message.</summary>
/// <param name="By">The product.</param>
/// <param name="At">When its answer was recorded.</param>
/// <param name="Message">The message's id.</param>
/// <param name="ProviderId">The provider's own id for it; null where it gives none.</param>
/// <param name="Uncertain">Whether an earlier try, whose answer never came, may have been taken too: the applicant may have it twice. Null for no.</param>
public sealed record RequestMessageAccepted(Actor By, Instant At, Guid Message, string? ProviderId = null, bool? Uncertain = null) : RequestEvent(By, At), IProductEvent;
