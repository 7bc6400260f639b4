using NodaTime;

namespace ServiceDesk.Domain.Requests;

/// <summary>Something that happened to a request. The set is closed: <see cref="RequestEventContracts"/> lists it.</summary>
/// <param name="By">Who did it.</param>
/// <param name="At">When, to the microsecond; never before the event that precedes it in the stream.</param>
public abstract record RequestEvent(Actor By, Instant At);
