namespace ServiceDesk.Projections.Statistics;

/// <summary>What requests are counted by.</summary>
public enum StatisticsGrouping
{
    /// <summary>By unit.</summary>
    Unit,

    /// <summary>By service.</summary>
    Service,

    /// <summary>By unit, and for each by service.</summary>
    UnitAndService,
}
