using System.Text.Json.Serialization.Metadata;

namespace ServiceDesk.Domain.Contracts;

/// <summary>How one kind of event is stored: its stable name, never the CLR name, and the shape of its JSON.</summary>
/// <param name="Name">The name in the store, for example <c>request_submitted</c>; a changed shape gets a new name.</param>
/// <param name="Type">The record that the JSON is read into.</param>
/// <param name="TypeInfo">What the event store serialises and deserialises with.</param>
public sealed record EventContract(string Name, Type Type, JsonTypeInfo TypeInfo);
