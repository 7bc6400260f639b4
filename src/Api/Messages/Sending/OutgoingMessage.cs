using ServiceDesk.Domain.Messages;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Messages.Sending;

/// <summary>A message on its way to a provider.</summary>
/// <param name="Request">The request that it tells of; for a one-time code the challenge.</param>
/// <param name="Id">Its id: the same at every try, so that a provider can tell a repeat.</param>
/// <param name="Channel">What it goes by.</param>
/// <param name="To">The number, as +98…, or the address of an e-mail.</param>
/// <param name="Text">What it says.</param>
/// <param name="Language">Its language, <c>fa</c> or <c>en</c>.</param>
/// <param name="Attempt">Which try this is, from 1.</param>
/// <param name="Subject">The subject of an e-mail; null for a short message.</param>
public sealed record OutgoingMessage(StreamKey Request, Guid Id, MessageChannel Channel, string To, string Text, string Language, int Attempt, string? Subject = null);
