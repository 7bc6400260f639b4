using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Requests;

/// <summary>In what capacity somebody acts.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Role>))]
public enum Role
{
    /// <summary>Hands in requests of their own and follows them.</summary>
    Applicant,

    /// <summary>Accepts or refuses requests before they reach a unit (K-33).</summary>
    Approver,

    /// <summary>Answers for a unit (E-31).</summary>
    Expert,

    /// <summary>Leads a unit; the head's unit receives escalations (E-23, E-37).</summary>
    Head,

    /// <summary>Reads requests and their whole history, and changes none.</summary>
    Auditor,

    /// <summary>Administers the organisation; does nothing with its requests.</summary>
    Administrator,

    /// <summary>Represents a party from outside, for example the organisation's contractor (I-24); the appointment's unit is the party's key.</summary>
    Representative,

    /// <summary>The product itself, for example a deadline that fires.</summary>
    System,
}
