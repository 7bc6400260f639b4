namespace ServiceDesk.Api.Schema.Types;

/// <summary>All that a tracking code alone shows: where the request stands, nothing of what is in it.</summary>
/// <param name="TrackingCode">The code.</param>
/// <param name="Status">Where the request stands.</param>
/// <param name="LastChangedAt">Since when.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record PublicStatus(string TrackingCode, StatusView Status, Moment LastChangedAt);
