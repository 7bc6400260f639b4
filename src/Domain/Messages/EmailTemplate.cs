using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Domain.Messages;

/// <summary>What an e-mail says at one kind of turn .</summary>
/// <param name="To">The key of the field with the address that it goes to; a request without one gets none.</param>
/// <param name="Subject">With placeholders.</param>
/// <param name="Text">With placeholders; may have several lines.</param>
public sealed record EmailTemplate(string To, LocalisedText Subject, LocalisedText Text);
