namespace ServiceDesk.Api.Schema.Types;

/// <summary>A request as it stood at a version or an instant, from its events alone.</summary>
/// <param name="Version">How many events had happened.</param>
/// <param name="Request">The request as whoever followed it saw it then.</param>
/// <param name="Notes">The internal notes there were.</param>
/// <param name="AssigneeName">Who was to answer it.</param>
/// <param name="LastEvent">The contract name of the last event.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record Replay(long Version, RequestView Request, IReadOnlyList<NoteView> Notes, string? AssigneeName, string LastEvent);
