using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>What became of one request in staff's list.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Item">It as it stands in the list now, whether it came or was there before; null when it has left the list.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record QueueChange([property: Id] Guid RequestId, QueueItem? Item);
