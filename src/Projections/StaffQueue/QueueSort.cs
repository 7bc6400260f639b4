namespace ServiceDesk.Projections.StaffQueue;

/// <summary>What staff's lists can be sorted by.</summary>
public enum QueueSort
{
    /// <summary>The earliest submitted first.</summary>
    OldestFirst,

    /// <summary>The latest submitted first.</summary>
    NewestFirst,

    /// <summary>The earliest due first, those without a deadline last.</summary>
    DueFirst,

    /// <summary>The latest changed first.</summary>
    RecentlyChanged,
}
