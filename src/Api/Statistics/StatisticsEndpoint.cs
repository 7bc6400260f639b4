using System.Text.Json;
using NodaTime;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.OpenApi;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Rights;
using ServiceDesk.Domain.Tokens;
using ServiceDesk.Projections.Statistics;

namespace ServiceDesk.Api.Statistics;

/// <summary>The numbers for spreadsheets; for everything else there is GraphQL.</summary>
internal static class StatisticsEndpoint
{
    public static void MapStatistics(this IEndpointRouteBuilder organisation) => organisation
        .MapGet("/api/statistics.csv", (HttpContext context, string organisation) => WriteAsync(context))
        .RequireRight(OrganisationAct.ReadStatistics).RequireScope(TokenScope.Read)
        .DescribeStatistics();

    private static async Task WriteAsync(HttpContext context)
    {
        var (services, query, organisation) = (context.RequestServices, context.Request.Query, context.Organisation().Definition);
        var now = Instant.FromDateTimeOffset(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var today = StatisticsQuestion.Today(now, organisation.Calendar.Zone);
        var (filter, problem) = StatisticsQuestion.Read(context.Person()!, Period(query, today), Keys(query, "unit"), Keys(query, "service"));
        if (filter is null)
        {
            await ProblemResponse.WriteAsync(context, problem!);
            return;
        }
        var groups = await services.GetRequiredService<StatisticsQueries>()
            .GroupsAsync(organisation.Key, filter, StatisticsGrouping.UnitAndService, now, context.RequestAborted);
        var language = RequestLanguage.Of(context);
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentLanguage = language.TwoLetterISOLanguageName;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{organisation.Key}-{filter.Period.From:uuuu-MM-dd}-{filter.Period.To:uuuu-MM-dd}.csv\"";
        context.Response.Headers.CacheControl = "private, no-store";
        await context.Response.Body.WriteAsync(StatisticsCsv.Write(groups, organisation, language), context.RequestAborted);
    }

    /// <summary>A name such as <c>lastMonth</c>, a Jalali month such as 1405/07, or two days; this month where nothing is said.</summary>
    private static StatisticsPeriod? Period(IQueryCollection query, LocalDate today) => (One(query, "period"), One(query, "from"), One(query, "to")) switch
    {
        (null, null, null) => StatisticsPeriod.Of(NamedPeriod.ThisMonth, today),
        ({ } period, null, null) => Named(period) is { } name ? StatisticsPeriod.Of(name, today) : StatisticsQuestion.Month(period),
        (null, { } from, { } to) => StatisticsQuestion.Days(from, to),
        _ => null,
    };

    private static NamedPeriod? Named(string text) =>
        Enum.GetValues<NamedPeriod>().Cast<NamedPeriod?>().FirstOrDefault(name => JsonNamingPolicy.CamelCase.ConvertName(name.ToString()!) == text);

    private static string? One(IQueryCollection query, string name) => query.TryGetValue(name, out var values) ? values.ToString() : null;

    private static IReadOnlyList<string>? Keys(IQueryCollection query, string name) => query.TryGetValue(name, out var values) ? [.. values.OfType<string>()] : null;
}
