using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A reason for which a request may be refused (K-21 to K-29).</summary>
/// <param name="Key">What the command reject names it by.</param>
/// <param name="Name">As the applicant reads it.</param>
/// <param name="For">The kind of sender that it can be told; null for both.</param>
/// <param name="Check">The same as what must be so, for the approver's tick-list; null where there is nothing to tick.</param>
[FieldAccess(FieldAccess.Anonymous)]
public sealed record RejectionReason(string Key, Wording Name, SenderKind? For, Wording? Check)
{
    public static RejectionReason Of(ReasonDefinition reason) =>
        new(reason.Code, Wording.Of(reason.Text), reason.For, reason.Check is { } check ? Wording.Of(check) : null);
}
