namespace ServiceDesk.GraphQL.Execution.Incremental;

internal enum DeliveryState
{
    /// <summary>Found while a part was written that has not been delivered.</summary>
    Found,

    /// <summary>Waits for the fragment around it.</summary>
    Waiting,

    /// <summary>The client was told of it.</summary>
    Announced,

    /// <summary>Complete, failed, or given up.</summary>
    Over,
}
