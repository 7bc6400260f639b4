namespace ServiceDesk.Portal.Reading;

/// <summary>What came of asking for the status of a tracking code.</summary>
public enum FollowOutcome
{
    /// <summary>Nothing was asked.</summary>
    NotAsked,

    /// <summary>The form was sent with nothing in it.</summary>
    Empty,

    /// <summary>The status is known.</summary>
    Found,

    /// <summary>Unknown, malformed, or a short number in order: which of them, nobody is told (E-39).</summary>
    NotFound,

    /// <summary>It could not be looked up.</summary>
    Failed,
}
