using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.People;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;
using ServiceDesk.GraphQL.Annotations;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>One event of a person's account in words.</summary>
/// <param name="Version">Its place in the account.</param>
/// <param name="Type">Its contract name, such as appointment_granted.</param>
/// <param name="At">When it happened.</param>
/// <param name="ActorId">Who did it.</param>
/// <param name="ActorName">Their name then.</param>
/// <param name="ActorRole">The role they did it in.</param>
/// <param name="Words">What happened.</param>
/// <param name="Reason">Why, where somebody said so.</param>
[FieldAccess(FieldAccess.Checked)]
public sealed record AccountHistoryEntry(long Version, string Type, Moment At, [property: Id] string ActorId, string ActorName, Role ActorRole, Wording Words, string? Reason)
{
    public static IReadOnlyList<AccountHistoryEntry> Of(Account account, OrganisationDefinition organisation)
    {
        var zone = organisation.Calendar.Zone;
        return
        [
            .. PersonHistoryEntry.Of(account, Languages.Persian, organisation).Zip(PersonHistoryEntry.Of(account, Languages.English, organisation), (fa, en) => new AccountHistoryEntry(
                fa.Version, fa.Type, Moment.Of(fa.At, zone), fa.By.Id, fa.By.Name, fa.By.Role, new Wording(fa.Words, en.Words), fa.Reason)),
        ];
    }
}
