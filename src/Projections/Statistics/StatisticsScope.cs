using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Projections.Statistics;

/// <summary>Whose numbers a person may see: heads those of their units, auditors and administrators those of the organisation or of the unit that they are appointed for.</summary>
/// <param name="Units">The keys of the units; null is the whole organisation.</param>
public sealed record StatisticsScope(IReadOnlyList<string>? Units)
{
    /// <summary>What the person's appointments let them see; null where they let them see no numbers.</summary>
    public static StatisticsScope? Of(Person person)
    {
        var appointments = person.Appointments.Where(a => a.Role is Role.Auditor or Role.Administrator || a is { Role: Role.Head, Unit: not null }).ToList();
        if (appointments.Count == 0)
            return null;
        return new StatisticsScope(appointments.Exists(a => a.Unit is null) ? null : [.. appointments.Select(a => a.Unit!).Distinct()]);
    }

    /// <summary>Whether the numbers of a unit are in it.</summary>
    public bool Includes(string unit) => Units?.Contains(unit) ?? true;
}
