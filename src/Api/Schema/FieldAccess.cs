namespace ServiceDesk.Api.Schema;

/// <summary>Who may use a field of the schema.</summary>
public enum FieldAccess
{
    /// <summary>Everybody, signed in or not.</summary>
    Anonymous,

    /// <summary>Whoever is signed in at this organisation.</summary>
    SignedIn,

    /// <summary>Part of an object that was given out only to who may see it: the field that gave it out has checked that.</summary>
    Checked,
}
