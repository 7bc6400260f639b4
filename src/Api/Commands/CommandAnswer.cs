using NodaTime;
using ServiceDesk.Api.Schema;
using ServiceDesk.Domain.Requests;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Commands;

/// <summary>What a command that was done, or repeats what stands, is answered.</summary>
/// <param name="Id">The request.</param>
/// <param name="TrackingCode">The code it is followed by.</param>
/// <param name="Status">Where it stands now.</param>
/// <param name="Version">Its version now: what the next command names as the version that was seen.</param>
/// <param name="Events">What was appended, by contract name; empty when the command repeated what stood already.</param>
/// <param name="AnswerDue">By when the unit owes an answer; absent while no clock runs.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record CommandAnswer(Guid Id, string TrackingCode, RequestStatus Status, long Version, IReadOnlyList<string> Events, [property: GraphQLIgnore] Instant? AnswerDue)
{
    internal static CommandAnswer Of(Guid id, RequestState state, IEnumerable<RequestEvent> events) =>
        new(id, state.TrackingCode, state.Status, state.Version, [.. events.Select(RequestEventContracts.NameOf)], state.AnswerDue);
}
