namespace ServiceDesk.Domain.Rights;

/// <summary>Whom an act is for at all.</summary>
public enum Audience
{
    /// <summary>Everybody, signed in or not.</summary>
    Everybody,

    /// <summary>Whoever is signed in at the organisation.</summary>
    SignedIn,

    /// <summary>Whoever holds one of certain posts there.</summary>
    Posts,
}
