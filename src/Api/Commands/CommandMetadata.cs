using ServiceDesk.Api.Security;
using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;

namespace ServiceDesk.Api.Commands;

/// <summary>What stands beside every event of a command. Names of headers are as stable as events' names.</summary>
internal static class CommandMetadata
{
    public static EventMetadata Of(RequestCommand command, Actor actor, CommandEnvelope envelope) =>
        Of(command.Name, actor, envelope.Organisation.Key, envelope.TimeZone, envelope.CorrelationId);

    /// <summary>Of one event of the command: what the product appends beside a person's act is the product's.</summary>
    public static EventMetadata For(this EventMetadata command, RequestEvent e)
    {
        if (e.By != Actor.Product)
            return command;
        var headers = new Dictionary<string, string>(command.Headers!) { ["actor_id"] = e.By.Id, ["actor_role"] = PersonClaims.RoleName(e.By.Role) };
        headers.Remove("actor_unit");
        headers.Remove("on_behalf_of");
        headers.Remove("appointment");
        headers.Remove("client_time_zone");
        return command with { Headers = headers };
    }

    /// <summary>Of a command that a client sent, or of an act of the product's own, which has neither time zone nor conversation.</summary>
    public static EventMetadata Of(string command, Actor actor, string organisation, string? timeZone = null, string? correlationId = null)
    {
        var commandId = Guid.CreateVersion7().ToString();
        var headers = new Dictionary<string, string>
        {
            ["actor_id"] = actor.Id,
            ["actor_role"] = PersonClaims.RoleName(actor.Role),
            ["organisation"] = organisation,
            ["command_id"] = commandId,
            ["command"] = command,
        };
        if (actor.Unit is not null)
            headers["actor_unit"] = actor.Unit;
        if (actor.OnBehalfOf is not null)
            headers["on_behalf_of"] = actor.OnBehalfOf;
        if (actor.Appointment is { } appointment)
            headers["appointment"] = appointment.ToString();
        if (timeZone is not null)
            headers["client_time_zone"] = timeZone;
        return new EventMetadata(correlationId ?? commandId, commandId, headers);
    }
}
