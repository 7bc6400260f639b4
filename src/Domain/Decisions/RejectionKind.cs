namespace ServiceDesk.Domain.Decisions;

/// <summary>What is wrong with a command, in the classes that HTTP tells apart.</summary>
public enum RejectionKind
{
    /// <summary>The command itself is malformed: 400.</summary>
    Shape,

    /// <summary>The person may see the request but not do this: 403.</summary>
    Forbidden,

    /// <summary>There is no such thing, or not for this person: 404.</summary>
    NotFound,

    /// <summary>The command is well formed but does not fit what stands: 409.</summary>
    Conflict,
}
