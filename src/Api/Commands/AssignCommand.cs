using ServiceDesk.Domain.Requests;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Commands;

/// <summary>Give the request to one person of the unit that holds it.</summary>
/// <param name="To">The id of a person who answers for the unit.</param>
[GraphQLName("AssignInput")]
public sealed record AssignBody(string? To);

/// <summary>Clients name a person by id; whether that person answers for the unit is looked up here.</summary>
internal sealed class AssignCommand : RequestCommand<AssignBody, Assign>
{
    protected override async Task<Assign> CompleteAsync(AssignBody body, RequestState? state, ICommandLookup lookup) =>
        new(body.To, state is null ? null : await lookup.StaffAsync(state.Unit, body.To));
}
