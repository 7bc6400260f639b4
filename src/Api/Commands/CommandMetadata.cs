using ServiceDesk.Api.Security;
using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Commands;

/// <summary>What stands beside every event of a command. Names of headers are as stable as events' names.</summary>
internal static class CommandMetadata
{
    public static EventMetadata Of(RequestCommand command, Actor actor, CommandEnvelope envelope)
    {
        var commandId = Guid.CreateVersion7().ToString();
        var headers = new Dictionary<string, string>
        {
            ["actor_id"] = actor.Id,
            ["actor_role"] = PersonClaims.RoleName(actor.Role),
            ["organisation"] = envelope.Organisation.Key,
            ["command_id"] = commandId,
            ["command"] = command.Name,
        };
        if (actor.Unit is not null)
            headers["actor_unit"] = actor.Unit;
        if (actor.OnBehalfOf is not null)
            headers["on_behalf_of"] = actor.OnBehalfOf;
        if (envelope.TimeZone is not null)
            headers["client_time_zone"] = envelope.TimeZone;
        return new EventMetadata(envelope.CorrelationId ?? commandId, commandId, headers);
    }
}
