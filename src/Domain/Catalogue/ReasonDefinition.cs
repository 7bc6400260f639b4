using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>One reason for refusing a request.</summary>
/// <param name="Code">Stable within the service.</param>
/// <param name="Text">As the applicant reads it.</param>
/// <param name="For">The kind of sender it applies to; null for both .</param>
/// <param name="Check">
/// The same as what must be so, «نامه خوانا باشد» (K-21): for the sender to look through before sending and the approver
/// before accepting; null where there is nothing to tick.
/// </param>
public sealed record ReasonDefinition(string Code, LocalisedText Text, SenderKind? For = null, LocalisedText? Check = null)
{
    /// <summary>Whether a request of such a sender may be refused for it.</summary>
    public bool AppliesTo(SenderKind sender) => For is null || For == sender;
}
