namespace ServiceDesk.Domain.Rights;

/// <summary>With which requests a role has to do.</summary>
public enum RequestReach
{
    /// <summary>Those that the person has handed in.</summary>
    Own,

    /// <summary>All of the organisation, or those of the unit that the appointment is for.</summary>
    OrganisationOrUnit,

    /// <summary>All of the organisation; an appointment for one unit reaches none.</summary>
    Organisation,

    /// <summary>Those that the appointment's unit holds, once they have reached it (K-34).</summary>
    HoldingUnit,

    /// <summary>Those that are with the appointment's party now (I-24).</summary>
    PartyInTurn,
}
