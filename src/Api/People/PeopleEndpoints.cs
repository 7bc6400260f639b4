using NodaTime;
using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Accounts.Appointments;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Rights;
using ServiceDesk.Projections.Accounts;

namespace ServiceDesk.Api.People;

/// <summary>People and their posts, for administrators; auditors read.</summary>
internal static class PeopleEndpoints
{
    public const string Path = "/api/people";
    public const string StaffPath = "/api/staff";

    public static void MapPeople(this IEndpointRouteBuilder organisation)
    {
        organisation.MapGet(Path, (HttpContext context, string organisation) => ListAsync(context)).RequireRight(OrganisationAct.ReadPeople).DescribeList();
        organisation.MapPost(Path, (HttpContext context, string organisation) => InviteAsync(context)).RequireRight(OrganisationAct.InvitePeople).DescribeInvitation();
        organisation.MapGet(Path + "/{person}", (HttpContext context, string organisation, string person) => ReadAsync(context, person))
            .RequireRight(OrganisationAct.ReadPeople).DescribePerson();
        organisation.MapGet(Path + "/{person}/history", (HttpContext context, string organisation, string person) => ReadHistoryAsync(context, person))
            .RequireRight(OrganisationAct.ReadPeople).DescribeHistory();
        organisation.MapPost(Path + "/{person}/appointments", (HttpContext context, string organisation, string person) => GrantAsync(context, person))
            .RequireRight(OrganisationAct.AppointPeople).DescribeGrant();
        organisation.MapPost(
                Path + "/{person}/appointments/{appointment}/end",
                (HttpContext context, string organisation, string person, string appointment) => EndAsync(context, person, appointment))
            .RequireRight(OrganisationAct.AppointPeople).DescribeEnd();
        organisation.MapPost(Path + "/{person}/second-factor/reset", (HttpContext context, string organisation, string person) => ResetSecondFactorAsync(context, person))
            .RequireRight(OrganisationAct.ResetSecondFactors).DescribeReset();
        organisation.MapGet(StaffPath, (HttpContext context, string organisation) => ListStaffAsync(context)).RequireRight(OrganisationAct.FindStaff).DescribeStaff();
    }

    private static async Task ListAsync(HttpContext context)
    {
        if (await QuestionAsync(context) is not { } question)
            return;
        var (page, appointments, now) = await FindAsync(context, question);
        await AnswerAsync(context, new PeoplePage(
            [.. page.Items.Select(row => PersonRepresentation.Of(row, appointments[row.Id], now))], page.More ? PeopleQuestion.PlaceOf(page.Items[^1]) : null));
    }

    private static async Task ListStaffAsync(HttpContext context)
    {
        if (await QuestionAsync(context) is not { } question)
            return;
        // By name alone: a number that is tried would tell whose it is.
        var (page, appointments, _) = await FindAsync(context, question with { Staff = true, Text = question.Text is { } text && text.Any(char.IsLetter) ? text : null });
        await AnswerAsync(context, new StaffPage(
            [.. page.Items.Select(row => new StaffMember(
                row.Id.ToString("D"), row.Name, [.. appointments[row.Id].Where(held => held.OnBehalfOf is null).Select(held => new StaffPost(held.Role, held.Unit))]))],
            page.More ? PeopleQuestion.PlaceOf(page.Items[^1]) : null));
    }

    private static async Task<(Projections.Page<PersonRow> Page, ILookup<Guid, Appointment> Appointments, Instant Now)> FindAsync(HttpContext context, PeopleQuestion question)
    {
        var (people, organisation, now) = (context.RequestServices.GetRequiredService<PeopleQueries>(), context.Organisation().Key, context.Now());
        var filter = new PeopleQueries.Filter(question.Text, question.Staff ? now : null, question.Role, question.Unit);
        var page = await people.ListAsync(organisation, filter, question.After, question.First, context.RequestAborted);
        return (page, await people.AppointmentsAsync(organisation, [.. page.Items.Select(row => row.Id)], now, context.RequestAborted), now);
    }

    private static async Task InviteAsync(HttpContext context)
    {
        if (await context.ReadBodyAsync<Invite>() is not { } body)
            return;
        var (command, rejection) = body.Read();
        await AnswerAsync(context, rejection is null
            ? await context.RequestServices.GetRequiredService<AccountStore>().OpenAsync(context.Organisation().Key, command!, Guid.CreateVersion7(), context.Actor())
            : new AccountOutcome.Refused(rejection));
    }

    private static async Task ReadAsync(HttpContext context, string person)
    {
        if (await FindAsync(context, person) is { } account)
            await AnswerAsync(context, await RepresentAsync(context, account));
    }

    private static async Task ReadHistoryAsync(HttpContext context, string person)
    {
        if (await FindAsync(context, person) is { } account)
            await AnswerAsync(context, PersonHistoryEntry.Of(account, RequestLanguage.Of(context), context.Organisation().Definition));
    }

    private static async Task GrantAsync(HttpContext context, string person)
    {
        if (await context.ReadBodyAsync<GrantAppointment>() is not { } body || await FindAsync(context, person) is not { } account)
            return;
        await AnswerAsync(context, await context.RequestServices.GetRequiredService<Appointments>().GrantAsync(context.Organisation().Definition, account.Id, context.Actor(), body));
    }

    private static async Task EndAsync(HttpContext context, string person, string appointment)
    {
        if (await context.ReadBodyAsync<EndAppointment>() is not { } body || await FindAsync(context, person) is not { } account)
            return;
        // What is no id is nobody's either.
        var id = Guid.TryParseExact(appointment, "D", out var known) ? known : Guid.Empty;
        await AnswerAsync(context, await context.RequestServices.GetRequiredService<Appointments>().EndAsync(context.Organisation().Key, account.Id, id, context.Actor(), body));
    }

    private static async Task ResetSecondFactorAsync(HttpContext context, string person)
    {
        if (await context.ReadBodyAsync<ResetSecondFactor>() is not { } body || await FindAsync(context, person) is not { } account)
            return;
        await AnswerAsync(context, await context.RequestServices.GetRequiredService<SecondFactors.SecondFactors>().ResetAsync(account.Key.Tenant, account.Id, context.Actor(), body));
    }

    /// <summary>The person's account; where there is none the answer has been written.</summary>
    private static async Task<Account?> FindAsync(HttpContext context, string person)
    {
        if (Guid.TryParseExact(person, "D", out var id)
            && await context.RequestServices.GetRequiredService<AccountStore>().ReadAsync(context.Organisation().Key, id, context.RequestAborted) is { } account)
            return account;
        await ProblemResponse.WriteAsync(context, PeopleAnswers.NoSuchPerson);
        return null;
    }

    private static async Task<PeopleQuestion?> QuestionAsync(HttpContext context)
    {
        var (question, problem) = PeopleQuestion.Read(context.Request.Query);
        if (problem is not null)
            await ProblemResponse.WriteAsync(context, problem);
        return question;
    }

    private static async Task AnswerAsync(HttpContext context, AccountOutcome outcome)
    {
        if (outcome is AccountOutcome.Done done)
            await AnswerAsync(context, await RepresentAsync(context, done.Account));
        else
            await ProblemResponse.WriteAsync(context, Problem.Of(((AccountOutcome.Refused)outcome).Rejection));
    }

    private static async Task<PersonRepresentation> RepresentAsync(HttpContext context, Account account)
    {
        var now = context.Now();
        var appointments = await context.RequestServices.GetRequiredService<PeopleQueries>().AppointmentsAsync(account.Key.Tenant, [account.Id], now, context.RequestAborted);
        return PersonRepresentation.Of(account, appointments[account.Id].Where(held => held.OnBehalfOf is not null), now);
    }

    private static Task AnswerAsync<T>(HttpContext context, T answer) => context.AnswerAsync(answer);
}
