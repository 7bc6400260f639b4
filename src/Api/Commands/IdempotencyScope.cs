using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ServiceDesk.Api.Http;

namespace ServiceDesk.Api.Commands;

/// <summary>A command's idempotency key as the store knows it, and the hash that its payload is known by.</summary>
/// <param name="Tenant">The organisation.</param>
/// <param name="Key">One person's key: two persons may choose the same. A hash, so that no person's id stands in the table.</param>
/// <param name="PayloadHash">Of the command, its request and its body as read: layout and order of members do not matter.</param>
internal sealed record IdempotencyScope(string Tenant, string Key, byte[] PayloadHash)
{
    public static IdempotencyScope? Of(RequestCommand command, object body, CommandEnvelope envelope)
    {
        if (envelope.IdempotencyKey is not { } key)
            return null;
        var scope = SHA256.HashData(Encoding.UTF8.GetBytes($"{envelope.Person.Id.Length}:{envelope.Person.Id}:{key}"));
        var payload = JsonSerializer.Serialize(body, command.BodyType, ApiJson.Options);
        return new IdempotencyScope(
            envelope.Organisation.Key,
            Convert.ToHexStringLower(scope),
            SHA256.HashData(Encoding.UTF8.GetBytes($"{command.Name}\n{envelope.RequestId?.ToLowerInvariant()}\n{payload}")));
    }
}
