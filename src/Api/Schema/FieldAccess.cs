namespace ServiceDesk.Api.Schema;

/// <summary>Who may use a field of the schema.</summary>
public enum FieldAccess
{
    /// <summary>Everybody, signed in or not.</summary>
    Anonymous,

    /// <summary>Whoever is signed in at this organisation.</summary>
    SignedIn,

    /// <summary>Whoever holds an appointment there; the rows are then those that the appointments let them see.</summary>
    Staff,

    /// <summary>Whoever leads a unit, audits or administers: numbers without content, of the units that the appointments let them see.</summary>
    Oversight,

    /// <summary>Administrators of the organisation: they run the product and see nothing that people wrote.</summary>
    Administrator,

    /// <summary>Part of an object that was given out only to who may see it: the field that gave it out has checked that.</summary>
    Checked,
}
