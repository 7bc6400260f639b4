using NodaTime;
using ServiceDesk.Domain.Messages;

namespace ServiceDesk.Domain.Requests;

/// <summary>A message will not arrive. Final for this message; whoever has it sent again queues another.</summary>
/// <param name="By">The product.</param>
/// <param name="At">When.</param>
/// <param name="Message">The message's id.</param>
/// <param name="Why">What is the matter.</param>
/// <param name="Detail">The provider's own code for it, such as its HTTP status; never a text or a number of the person's.</param>
/// <param name="Uncertain">Whether a try, whose answer never came, may have been taken: the applicant may have it all the same. Null for no.</param>
public sealed record RequestMessageFailed(Actor By, Instant At, Guid Message, MessageFailure Why, string? Detail = null, bool? Uncertain = null) : RequestEvent(By, At), IProductEvent;
