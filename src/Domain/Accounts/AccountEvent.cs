using NodaTime;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Accounts;

/// <summary>
/// Something that happened to a person's account. The set is closed: <see cref="AccountEventContracts"/> lists it. No password,
/// no hash of one and no code ever stands in an event.
/// </summary>
/// <param name="By">Who did it: mostly the person themselves.</param>
/// <param name="At">When, to the microsecond; never before the event that precedes it in the stream.</param>
/// <param name="DataSubject">The account's id: all that its events hold about a person is about its owner.</param>
public abstract record AccountEvent(Actor By, Instant At, string DataSubject) : IDataSubject;
