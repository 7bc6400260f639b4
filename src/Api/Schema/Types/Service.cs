using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>A service that can be asked for.</summary>
/// <param name="Key">Its key, as commands name it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Units">The units a request of it may be addressed to.</param>
/// <param name="NeedsApproval">Whether an approver accepts the request before the unit gets it.</param>
/// <param name="Priorities">The priorities to choose from, the most urgent first; empty where there is no choice.</param>
/// <param name="RejectionReasons">The tick-list of reasons for which it may be refused (K-21 to K-29).</param>
[FieldAccess(FieldAccess.Anonymous)]
public sealed record Service(
    string Key, Wording Name, Wording Description, IReadOnlyList<Unit> Units, bool NeedsApproval, IReadOnlyList<Choice> Priorities, IReadOnlyList<Choice> RejectionReasons)
{
    public static Service Of(OrganisationDefinition organisation, ServiceDefinition service) => new(
        service.Key, Wording.Of(service.Name), Wording.Of(service.Description),
        [.. service.Units.Select(key => Unit.Of(organisation, key))],
        service.Approval is not null,
        [.. service.Priorities.Select(p => new Choice(p.Key, Wording.Of(p.Name)))],
        [.. (service.Approval?.Reasons ?? []).Select(r => new Choice(r.Code, Wording.Of(r.Text)))]);
}
