namespace ServiceDesk.Api.RateLimiting;

/// <summary>What is asked for, as far as it makes a difference how often.</summary>
public enum RateKind
{
    /// <summary>Whatever begins or goes on with a sign-in.</summary>
    SignIn,

    /// <summary>Commands, each mutation among them.</summary>
    Commands,

    /// <summary>Files going up.</summary>
    Uploads,

    /// <summary>Operations of GraphQL, and WebSockets when they are opened.</summary>
    GraphQL,

    /// <summary>Tracking codes that name nothing: somebody may be guessing.</summary>
    UnknownCodes,

    /// <summary>Everything else.</summary>
    Others,
}
