using ServiceDesk.Api.Accounts;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.GraphQL.Execution;

namespace ServiceDesk.Api.Schema.Types;

/// <summary>What the signed-in person's account says of them.</summary>
[GraphQLExtends(typeof(PersonView))]
public static class PersonAccountField
{
    /// <summary>Their own account; null where they have none, as with a token of Development.</summary>
    [GraphQLField]
    public static async Task<AccountView?> Account([Parent] PersonView person, [Service] AccountStore accounts, ResolverContext context, CancellationToken cancellation)
    {
        var viewer = Viewer.Of(context);
        return await accounts.OfPersonAsync(viewer.Organisation.Key, person.Id, cancellation) is { } account ? AccountView.Of(account.State, viewer.Organisation.Calendar.Zone) : null;
    }
}
