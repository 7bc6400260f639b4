using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Accounts.Appointments;

/// <summary>What somebody may do with people and their posts.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PeopleAct>))]
public enum PeopleAct
{
    /// <summary>Find those who work here, by name; nothing but name and posts is shown of them.</summary>
    FindStaff,

    /// <summary>Find anybody who has an account, and read their posts and what became of these.</summary>
    ReadPeople,

    /// <summary>Open an account for somebody who does not come from a directory.</summary>
    Invite,

    /// <summary>Give somebody else a post.</summary>
    Grant,

    /// <summary>End somebody's post.</summary>
    End,

    /// <summary>Name somebody who stands in for oneself.</summary>
    NameDeputy,

    /// <summary>Let somebody stand in for oneself no longer.</summary>
    EndDeputy,

    /// <summary>Take somebody's second factor away, so that they can set another.</summary>
    ResetSecondFactor,
}
