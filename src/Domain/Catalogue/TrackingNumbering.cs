namespace ServiceDesk.Domain.Catalogue;

/// <summary>How an organisation numbers its requests.</summary>
/// <param name="Kind">Random codes or numbers in order.</param>
/// <param name="First">The first number of a sequence.</param>
public sealed record TrackingNumbering(NumberingKind Kind, long First = 1)
{
    public static TrackingNumbering Unguessable { get; } = new(NumberingKind.Unguessable);
}
