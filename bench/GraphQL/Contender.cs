using ServiceDesk.Bench.Load;

namespace ServiceDesk.Bench.GraphQL;

/// <summary>One of the two that give the same answer.</summary>
internal sealed record Contender(string Name, HttpPost Post);
