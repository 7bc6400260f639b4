namespace ServiceDesk.EventStore;

/// <summary>Names a stream. The tenant is part of every key: no read or write can reach a stream of another one.</summary>
/// <param name="Tenant">The tenant, at most 200 characters.</param>
/// <param name="Id">The stream's id, unique within the tenant.</param>
public readonly record struct StreamKey(string Tenant, Guid Id);
