using ServiceDesk.Domain.Requests;
using ServiceDesk.Projections.StaffQueue;
using ServiceDesk.Projections.Tracking;

namespace ServiceDesk.Api.Commands;

/// <summary>Finds an earlier request of a person's own. The tracking view is written with every command, so what was done before this is seen here.</summary>
internal sealed class OwnRequests(TrackingQueries tracking)
{
    /// <summary>The person's request of this tracking code, number of the office system (K-35) or id; null when they have none.</summary>
    public async Task<EarlierRequest?> FindAsync(string organisation, string personId, string? named, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(named) || await RowAsync(organisation, personId, named, cancellation) is not { } row || row.ApplicantId != personId)
            return null;
        var correction = (await tracking.CorrectingAsync(organisation, [row.RequestId], cancellation)).SingleOrDefault(row => row.Status != RequestStatus.Withdrawn);
        return new EarlierRequest(row.RequestId, row.TrackingCode, row.Service, row.Unit, row.Status, row.AwaitingSince, row.AnswerDue, correction?.TrackingCode);
    }

    /// <summary>The id of what may now come in the place of a refused request.</summary>
    public async Task<Guid> PlaceOfAsync(string organisation, Guid refused, CancellationToken cancellation = default) => CorrectedRequest.PlaceOf(
        refused, (await tracking.CorrectingAsync(organisation, [refused], cancellation)).Where(row => row.Status == RequestStatus.Withdrawn).Select(row => row.RequestId).ToHashSet());

    private async Task<TrackingRow?> RowAsync(string organisation, string personId, string named, CancellationToken cancellation) =>
        EarlierRequest.IdOf(named) is { } id ? await tracking.FindAsync(organisation, id, cancellation)
        : TrackingCode.Parse(named) is { } code ? await tracking.FindVisibleByCodeAsync(organisation, code, QueueScope.OfApplicant(personId), cancellation)
        : null;
}
