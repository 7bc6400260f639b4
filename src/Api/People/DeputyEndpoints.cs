using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Accounts.Appointments;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Rights;
using ServiceDesk.Projections.Accounts;

namespace ServiceDesk.Api.People;

/// <summary>Those who stand in for the signed-in person, and for whom they stand in.</summary>
internal static class DeputyEndpoints
{
    public const string Path = "/api/deputies";

    public static void MapDeputies(this IEndpointRouteBuilder organisation)
    {
        organisation.MapGet(Path, (HttpContext context, string organisation) => ReadAsync(context)).RequireRight(OrganisationAct.ManageOwnAccount).DescribeDeputies();
        organisation.MapPost(Path, (HttpContext context, string organisation) => NameAsync(context)).RequireRight(OrganisationAct.NameDeputies).DescribeNaming();
        organisation.MapPost(Path + "/{deputy}/end", (HttpContext context, string organisation, string deputy) => EndAsync(context, deputy))
            .RequireRight(OrganisationAct.NameDeputies).DescribeDeputyEnd();
    }

    private static async Task ReadAsync(HttpContext context)
    {
        // Only who has an account can have named anybody, or been named.
        if (Own(context.Person()!) is { } account)
            await AnswerAsync(context, account);
        else
            await context.AnswerAsync(new DeputiesRepresentation([], [], []));
    }

    private static async Task NameAsync(HttpContext context)
    {
        if (await context.ReadBodyAsync<NameDeputy>() is not { } body)
            return;
        var actor = context.Actor();
        await AnswerAsync(context, actor, (appointments, account) => appointments.NameDeputyAsync(context.Organisation().Definition, account, actor, body));
    }

    private static async Task EndAsync(HttpContext context, string deputy)
    {
        if (await context.ReadBodyAsync<EndDeputy>() is not { } body)
            return;
        var id = Guid.TryParseExact(deputy, "D", out var known) ? known : Guid.Empty;
        var actor = context.Actor();
        await AnswerAsync(context, actor, (appointments, account) => appointments.EndDeputyAsync(context.Organisation().Key, account, id, actor, body));
    }

    private static async Task AnswerAsync(HttpContext context, Actor actor, Func<Appointments, Guid, Task<AccountOutcome>> act)
    {
        var outcome = Guid.TryParseExact(actor.Id, "D", out var account)
            ? await act(context.RequestServices.GetRequiredService<Appointments>(), account)
            : new AccountOutcome.Refused(Domain.Decisions.Rejection.NotFound(Domain.Decisions.RejectionCodes.AccountNotFound));
        if (outcome is AccountOutcome.Refused refused)
            await ProblemResponse.WriteAsync(context, Problem.Of(refused.Rejection));
        else
            await AnswerAsync(context, account);
    }

    private static async Task AnswerAsync(HttpContext context, Guid account)
    {
        var (organisation, now) = (context.Organisation().Key, context.Now());
        var rows = await context.RequestServices.GetRequiredService<PeopleQueries>().DeputiesAsync(organisation, account, now, context.RequestAborted);
        var state = (await context.RequestServices.GetRequiredService<AccountStore>().ReadAsync(organisation, account, context.RequestAborted))?.State;
        await context.AnswerAsync(new DeputiesRepresentation(
            [.. state?.Appointments.Where(held => held.Role == Role.Head && !held.IsOverAt(now)).Select(held => AppointmentRepresentation.Of(held, now)) ?? []],
            [.. state?.Deputies.Where(deputy => !deputy.IsOverAt(now)).Select(DeputyRepresentation.Of) ?? []],
            [.. rows.Where(row => row.Account == account).Select(row => AppointmentRepresentation.Of(row.Appointment, now))]));
    }

    private static Guid? Own(Person person) => Guid.TryParseExact(person.Id, "D", out var id) ? id : null;
}
