using NodaTime;

namespace ServiceDesk.Domain.Requests;

/// <summary>A message reached the person's telephone, as the provider's receipt says.</summary>
/// <param name="By">The product.</param>
/// <param name="At">When the receipt came.</param>
/// <param name="Message">The message's id.</param>
public sealed record RequestMessageDelivered(Actor By, Instant At, Guid Message) : RequestEvent(By, At), IProductEvent;
