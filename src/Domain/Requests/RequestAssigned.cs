using NodaTime;

namespace ServiceDesk.Domain.Requests;

/// <summary>The request was given to one person of the unit that holds it.</summary>
/// <param name="By">Who assigned it.</param>
/// <param name="At">When.</param>
/// <param name="To">Who has it now.</param>
/// <param name="From">Who had it before; null when nobody.</param>
public sealed record RequestAssigned(
    Actor By,
    Instant At,
    PersonReference To,
    PersonReference? From = null) : RequestEvent(By, At);
