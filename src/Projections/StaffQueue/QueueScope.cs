using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Rights;

namespace ServiceDesk.Projections.StaffQueue;

/// <summary>Which requests a person's appointments let them read; the rows' side of <see cref="RightsTable"/>.</summary>
/// <param name="PersonId">Whose requests are their own.</param>
/// <param name="NotHandled">Whose requests are in no list of theirs: their own, and those of whoever they stand in for.</param>
/// <param name="HoldingUnits">Units whose requests they read once those have reached the unit (K-34).</param>
/// <param name="Everything">Whether they read all requests of the organisation.</param>
/// <param name="Units">Units all of whose requests they read.</param>
/// <param name="Parties">Parties that they represent, while a request's step is with them (I-24).</param>
public sealed record QueueScope(
    string PersonId, IReadOnlyList<string> NotHandled, IReadOnlyList<string> HoldingUnits, bool Everything, IReadOnlyList<string> Units, IReadOnlyList<string> Parties)
{
    public static QueueScope Of(Person person)
    {
        var reading = person.Appointments.ToLookup(held => RightsTable.Of(held.Role) is { } right && right.Acts.Contains(RequestAct.Read) ? right.Reach : (RequestReach?)null, held => held.Unit);
        IReadOnlyList<string> Named(RequestReach reach) => [.. reading[reach].OfType<string>().Distinct()];
        return new QueueScope(
            person.Id,
            [person.Id, .. person.Appointments.Select(held => held.OnBehalfOf?.Id).OfType<string>().Distinct()],
            Named(RequestReach.HoldingUnit),
            reading[RequestReach.OrganisationOrUnit].Concat(reading[RequestReach.Organisation]).Contains(null),
            Named(RequestReach.OrganisationOrUnit),
            Named(RequestReach.PartyInTurn));
    }

    /// <summary>Of somebody who holds no post: their own requests alone.</summary>
    public static QueueScope OfApplicant(string personId) => new(personId, [personId], [], false, [], []);
}
