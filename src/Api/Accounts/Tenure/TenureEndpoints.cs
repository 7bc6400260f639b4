using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Domain.Rights;

namespace ServiceDesk.Api.Accounts.Tenure;

/// <summary>From the temporary account to the permanent one over HTTP: the person's own part, and what a unit decides.</summary>
internal static class TenureEndpoints
{
    private const string Own = "/api/account/tenure";
    private const string Asked = "/api/accounts/permanent";

    public static void MapTenure(this IEndpointRouteBuilder organisation)
    {
        organisation.MapGet(Own, (HttpContext context, string organisation) => AnswerAsync(context, accounts => accounts.ReadAsync(context)))
            .RequireRight(OrganisationAct.ManageOwnAccount).DescribeTenure();
        organisation.MapPost(Own + "/permanent", (HttpContext context, string organisation) => AccountBodies.AnswerAsync<PermanentAccounts, PermanentBody, TenureRepresentation>(
            context, StatusCodes.Status200OK, (accounts, body) => accounts.RequestAsync(context, body))).RequireRight(OrganisationAct.ManageOwnAccount).DescribePermanentRequest();
        organisation.MapPost(Own + "/synchronise", (HttpContext context, string organisation) => AnswerAsync(context, accounts => accounts.SynchroniseAsync(context)))
            .RequireRight(OrganisationAct.ManageOwnAccount).DescribeSynchronisation();
        organisation.MapGet(Asked, (HttpContext context, string organisation) => ListAsync(context))
            .RequireRight(OrganisationAct.DecideAccounts).DescribePermanentRequests();
        organisation.MapPost(Asked + "/{account}/grant", (HttpContext context, string organisation, string account) => AnswerAsync(context, accounts => accounts.DecideAsync(context, account, null)))
            .RequireRight(OrganisationAct.DecideAccounts).DescribeGrant();
        organisation.MapPost(Asked + "/{account}/refuse", (HttpContext context, string organisation, string account) => AccountBodies.AnswerAsync<PermanentAccounts, RefusalBody, TenureRepresentation>(
            context, StatusCodes.Status200OK, (accounts, body) => accounts.DecideAsync(context, account, body))).RequireRight(OrganisationAct.DecideAccounts).DescribeRefusal();
    }

    private static async Task ListAsync(HttpContext context) => await AccountBodies.WriteAsync(
        context, StatusCodes.Status200OK, await context.RequestServices.GetRequiredService<PermanentAccounts>().RequestedAsync(context), null);

    private static async Task AnswerAsync(HttpContext context, Func<PermanentAccounts, Task<(TenureRepresentation? Tenure, Problem? Problem)>> ask)
    {
        var (tenure, problem) = await ask(context.RequestServices.GetRequiredService<PermanentAccounts>());
        await AccountBodies.WriteAsync(context, StatusCodes.Status200OK, tenure, problem);
    }
}
