namespace ServiceDesk.GraphQL.Execution;

/// <summary>A list whose items have asynchronous fields.</summary>
internal sealed record GatheredList(List<object?> Items);
