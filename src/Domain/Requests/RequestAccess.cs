namespace ServiceDesk.Domain.Requests;

/// <summary>What <see cref="RequestRights"/> answers.</summary>
public abstract record RequestAccess
{
    private RequestAccess()
    {
    }

    /// <summary>The person may do it, acting as this.</summary>
    public sealed record Allowed(Actor Actor) : RequestAccess;

    /// <summary>The person may read the request but not do this: 403.</summary>
    public sealed record WrongRole : RequestAccess;

    /// <summary>For this person there is no such request: 404, so that nobody learns what exists.</summary>
    public sealed record NotYours : RequestAccess;
}
