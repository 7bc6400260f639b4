namespace ServiceDesk.Domain.Catalogue;

/// <summary>A unit that requests are addressed to (K-13, E-22, F-23).</summary>
/// <param name="Key">Stable within the organisation.</param>
/// <param name="Name">As people see it.</param>
/// <param name="IsHead">Whether it is the head of the organisation (E-23).</param>
public sealed record UnitDefinition(string Key, LocalisedText Name, bool IsHead)
{
    /// <summary>How it is reached otherwise; null where the organisation does not say.</summary>
    public UnitContact? Contact { get; init; }
}
