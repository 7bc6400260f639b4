namespace ServiceDesk.Domain.Rights;

/// <summary>For what a post must be held, so that it counts.</summary>
public enum PostReach
{
    /// <summary>For the whole organisation.</summary>
    Organisation,

    /// <summary>For one unit; the act then reaches that unit alone.</summary>
    Unit,

    /// <summary>For either.</summary>
    OrganisationOrUnit,
}
