using System.Text.Json.Serialization;

namespace ServiceDesk.Bench.GraphQL;

/// <summary>What the hand-written endpoints read and write.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(HelloRequest))]
[JsonSerializable(typeof(TicketsRequest))]
[JsonSerializable(typeof(JsonAnswer<HelloData>))]
[JsonSerializable(typeof(JsonAnswer<TicketsData>))]
internal sealed partial class TicketJson : JsonSerializerContext;

internal sealed record HelloRequest(string Name);

internal sealed record TicketsRequest(int First);

internal sealed record JsonAnswer<T>(T Data);

internal sealed record HelloData(string Hello);

internal sealed record TicketsData(IReadOnlyList<Ticket> Tickets);
