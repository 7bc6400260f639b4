using ServiceDesk.Domain.Accounts.Appointments;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>Somebody who stands in, stood in or will stand in for a person.</summary>
/// <param name="Id">The id of what the deputy acts under.</param>
/// <param name="Post">The id of the post.</param>
/// <param name="DeputyId">The deputy's id.</param>
/// <param name="DeputyName">The deputy's name when named.</param>
/// <param name="From">From when.</param>
/// <param name="Until">Until when, this instant no longer.</param>
[GraphQLName("Deputy"), FieldAccess(FieldAccess.Checked)]
public sealed record DeputyView(Guid Id, Guid Post, [property: Id] string DeputyId, string DeputyName, Moment From, Moment Until)
{
    public static DeputyView Of(Deputyship deputy, Viewer viewer) => new(
        deputy.Id, deputy.Of, deputy.Deputy.Id, deputy.Deputy.Name, Moment.Of(deputy.From, viewer.Organisation.Calendar.Zone), Moment.Of(deputy.Until, viewer.Organisation.Calendar.Zone));
}
