using NodaTime;
using ServiceDesk.Domain.Requests;
using ServiceDesk.EventStore;
using ServiceDesk.GraphQL.DataLoaders;
using ServiceDesk.Projections.Accounts;

namespace ServiceDesk.Api.Schema;

/// <summary>Under which appointments people may act at an instant, in one statement for each organisation.</summary>
public sealed class AppointmentLoader(PeopleQueries people) : DataLoader<(StreamKey Account, Instant At), IReadOnlyList<Appointment>>
{
    protected override async Task<IReadOnlyDictionary<(StreamKey Account, Instant At), IReadOnlyList<Appointment>>> LoadBatchAsync(
        IReadOnlyList<(StreamKey Account, Instant At)> keys, CancellationToken cancellationToken)
    {
        var held = new Dictionary<(StreamKey, Instant), IReadOnlyList<Appointment>>();
        foreach (var asked in keys.GroupBy(key => (key.Account.Tenant, key.At)))
        {
            var found = await people.AppointmentsAsync(asked.Key.Tenant, [.. asked.Select(key => key.Account.Id)], asked.Key.At, cancellationToken);
            foreach (var key in asked)
                held[key] = [.. found[key.Account.Id]];
        }
        return held;
    }
}
