using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Projections.StaffQueue;

/// <summary>Which requests a person's appointments let them see; the rows' side of <see cref="RequestRights"/>.</summary>
/// <param name="PersonId">Their own requests are not in their lists: nobody handles those.</param>
/// <param name="AnsweringUnits">Units for which they are expert or head.</param>
/// <param name="ApprovesAll">Whether they approve for the whole organisation.</param>
/// <param name="ApprovingUnits">Units for which they approve.</param>
/// <param name="AuditsAll">Whether they audit the whole organisation.</param>
/// <param name="AuditingUnits">Units that they audit.</param>
/// <param name="Parties">Parties that they represent, while a request's step is with them (I-24).</param>
public sealed record QueueScope(
    string PersonId, IReadOnlyList<string> AnsweringUnits, bool ApprovesAll, IReadOnlyList<string> ApprovingUnits, bool AuditsAll, IReadOnlyList<string> AuditingUnits,
    IReadOnlyList<string> Parties)
{
    public static QueueScope Of(Person person)
    {
        IReadOnlyList<string> Units(params Role[] roles) => [.. person.Appointments.Where(a => roles.Contains(a.Role)).Select(a => a.Unit).OfType<string>().Distinct()];
        bool Everywhere(Role role) => person.Appointments.Any(a => a.Role == role && a.Unit is null);
        return new QueueScope(person.Id, Units(Role.Expert, Role.Head), Everywhere(Role.Approver), Units(Role.Approver), Everywhere(Role.Auditor), Units(Role.Auditor), Units(Role.Representative));
    }

    /// <summary>Of somebody who holds no post: their own requests alone.</summary>
    public static QueueScope OfApplicant(string personId) => new(personId, [], false, [], false, [], []);

    /// <summary>Whether there is anything they may see: whoever has no such appointment has no queue.</summary>
    public bool IsEmpty => !ApprovesAll && !AuditsAll && AnsweringUnits.Count + ApprovingUnits.Count + AuditingUnits.Count + Parties.Count == 0;
}
