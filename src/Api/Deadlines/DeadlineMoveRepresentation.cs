using NodaTime;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Api.Deadlines;

/// <summary>A change of the organisation's calendar that moved the time of the answer, with the days that are the cause.</summary>
public sealed record DeadlineMoveRepresentation(Instant At, Instant From, Instant To, ValueList<ChangedDay> Days);
