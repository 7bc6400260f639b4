namespace ServiceDesk.GraphQL.Execution.Incremental;

/// <summary>How a field is delivered, in a plan that delivers in parts.</summary>
/// <param name="NodeUsages">For each node of the field the @defer under which it stands; what is selected below stands there too.</param>
/// <param name="Group">The @defer of the group that the field belongs to; none when it is part of the initial response.</param>
/// <param name="Stream">Set when its items come one by one.</param>
internal sealed record FieldDelivery(DeferUsage?[] NodeUsages, DeferUsage[] Group, StreamUsage? Stream);
