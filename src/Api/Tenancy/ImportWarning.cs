namespace ServiceDesk.Api.Tenancy;

/// <summary>Something that would go although open requests are with it.</summary>
/// <param name="Path">What would go, for example <c>units[it]</c>.</param>
/// <param name="OpenRequests">How many open requests are with it; they stay pinned to their version and go on.</param>
public sealed record ImportWarning(string Path, int OpenRequests);
