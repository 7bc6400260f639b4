using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Accounts;

namespace ServiceDesk.Api.Accounts.Profile;

/// <summary>What people change of their own accounts at their pleasure.</summary>
internal sealed class Profiles(AccountStore accounts)
{
    public async Task<Problem?> ChangeAsync(HttpContext context, ProfileBody body) =>
        (await ChangeAsync(context.Organisation().Key, context.Person()!.Id, body, context.RequestAborted)).Problem;

    /// <summary>Changes the name of a person's account.</summary>
    public async Task<(Account? Account, Problem? Problem)> ChangeAsync(string organisation, string personId, ProfileBody body, CancellationToken cancellation)
    {
        if (await accounts.OfPersonAsync(organisation, personId, cancellation) is not { } account)
            return (null, Problem.AccountNotFound);
        return await accounts.ChangeAsync(organisation, account.Id, "changeProfile", null, (state, at) => ChangeProfile.Decide(new(body.FirstName, body.LastName), state, at)) switch
        {
            AccountOutcome.Done done => (done.Account, null),
            AccountOutcome.Refused refused => (null, Problem.Of(refused.Rejection)),
            var other => throw new InvalidOperationException($"A change ended as {other}."),
        };
    }
}
