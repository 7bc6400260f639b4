using ServiceDesk.Api.Messages.Sending;

namespace ServiceDesk.Api.Messages;

/// <summary>A message that this process has in hand.</summary>
/// <param name="Message">The message.</param>
/// <param name="Provider">Who is to be asked, by name: written down beforehand, so that whoever comes after a process that died knows where the message may be.</param>
/// <param name="Unclear">Whether an earlier try there may have been taken: then nobody else may be asked.</param>
internal sealed record ClaimedMessage(OutgoingMessage Message, string Provider, bool Unclear);
