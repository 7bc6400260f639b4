using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Rights;

namespace ServiceDesk.Api.Schema;

/// <summary>
/// Declares who may use a field, or every field of a type that declares nothing else: where an operation begins by an act of
/// the table of rights. A test proves that each field has one.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Class)]
public sealed class FieldAccessAttribute : Attribute
{
    public FieldAccessAttribute(FieldAccess access) => Access = access;

    /// <summary>Whom the table does not let is refused before anything is resolved.</summary>
    public FieldAccessAttribute(OrganisationAct act) => (Access, Act) = (RightsTable.Of(act).For == Audience.Everybody ? FieldAccess.Anonymous : FieldAccess.SignedIn, act);

    /// <summary>The field asks the table once it has read the request that it is about.</summary>
    public FieldAccessAttribute(RequestAct act) => (Access, OnRequest) = (FieldAccess.SignedIn, act);

    public FieldAccess Access { get; }

    /// <summary>What it lets people do at the organisation's desk; null for part of an answer, and where it is about one request.</summary>
    public OrganisationAct? Act { get; }

    /// <summary>What it lets people do with one request; null where it is about none.</summary>
    public RequestAct? OnRequest { get; }
}
