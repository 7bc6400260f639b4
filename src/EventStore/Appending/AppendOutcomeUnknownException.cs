namespace ServiceDesk.EventStore;

/// <summary>
/// The database could not be reached for so long that it stays unknown whether the append was committed.
/// Nothing may be acknowledged; the caller repeats it with the same idempotency key.
/// </summary>
public sealed class AppendOutcomeUnknownException(Exception cause)
    : Exception("It is not known whether the events were stored; repeat with the same idempotency key.", cause);
