namespace ServiceDesk.Projections.Statistics;

/// <summary>The steps of a series over time.</summary>
public enum SeriesStep
{
    /// <summary>Day by day.</summary>
    Day,

    /// <summary>Week by week, from Saturday to Friday.</summary>
    Week,

    /// <summary>Jalali month by Jalali month.</summary>
    Month,
}
