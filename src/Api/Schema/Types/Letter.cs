namespace ServiceDesk.Api.Schema.Types;

/// <summary>Under what the request was registered at its approval (K-40).</summary>
/// <param name="Number">The letter number; null where the service registers no letter.</param>
/// <param name="Date">The letter's date.</param>
/// <param name="OfficeTrackingNumber">The tracking number of the office system; not the request's own tracking code (K-41).</param>
/// <param name="At">When the request was approved.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record Letter(string? Number, CalendarDate? Date, string? OfficeTrackingNumber, Moment At);
