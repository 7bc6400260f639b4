namespace ServiceDesk.Projections.Statistics;

/// <summary>Periods that are asked for again and again, in the organisation's zone. Weeks begin on Saturday, months and years are Jalali.</summary>
public enum NamedPeriod
{
    /// <summary>Today.</summary>
    Today,

    /// <summary>This week up to its Friday.</summary>
    ThisWeek,

    /// <summary>The week before this one.</summary>
    LastWeek,

    /// <summary>This Jalali month.</summary>
    ThisMonth,

    /// <summary>The Jalali month before this one.</summary>
    LastMonth,

    /// <summary>This Jalali year.</summary>
    ThisYear,

    /// <summary>The Jalali year before this one.</summary>
    LastYear,
}
