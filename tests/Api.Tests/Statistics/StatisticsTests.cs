using System.Net;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Schema;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Statistics;

/// <summary>Numbers over GraphQL: who gets whose, over which days.</summary>
public sealed class StatisticsTests(HostFixture fixture) : GraphQLTest(fixture)
{
    private const string Numbers = "received open overdue answered answeredInTime answeredLate rejected withdrawn escalated reopened corrected medianToFirstReply { minutes text { fa en } } ninetiethPercentileToFirstReply { minutes }";

    [PostgresFact(Timeout = 120_000)]
    [Seed("E-32", "E-37")]
    public async Task Heads_see_their_unit_auditors_and_administrators_the_organisation_and_nobody_else_sees_numbers()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        var day = await LivesAsync(host);
        var kerman = host.At("kerman");
        var variables = new { from = day, to = Plus(day, 1) };
        const string Query = $$"""
            query($from: Date!, $to: Date!, $units: [String!]) { statistics(period: { days: { from: { iso: $from }, to: { iso: $to } } }, units: $units) {
              total { {{Numbers}} } byUnit { unit { key name { fa } } numbers { {{Numbers}} } } byService { service { key } numbers { received } }
              byUnitAndService { unit { key } service { key } numbers { received } } series { from { iso } numbers { received } } } }
            """;

        foreach (var role in new[] { "auditor", "administrator" })
        {
            var all = (await DataAsync(await kerman.SignInAsync($"all-{role}", role), Query, variables))["statistics"]!;
            Assert.Equal((4, 1, 1, 2, 1, 1, 0, 1, 1), First(all["total"]!));
            Assert.Equal(17, all["byUnit"]!.AsArray().Count);
            Assert.Equal((2, 0, 0, 2, 1, 1, 0, 0, 1), First(OfUnit(all, "it")));
            Assert.Equal((2, 1, 1, 0, 0, 0, 0, 1, 0), First(OfUnit(all, "finance")));
            Assert.Equal((0, 0, 0, 0, 0, 0, 0, 0, 0), First(OfUnit(all, "head")));
            Assert.Null(OfUnit(all, "finance")["medianToFirstReply"]);
            Assert.Equal([("finance", 2), ("it", 2)], all["byUnitAndService"]!.AsArray().Select(group => ((string)group!["unit"]!["key"]!, (int)group["numbers"]!["received"]!)));
            Assert.Equal(4, (int)all["byService"]![0]!["numbers"]!["received"]!);
            Assert.Equal(4, all["series"]!.AsArray().Sum(step => (int)step!["numbers"]!["received"]!));
        }

        var ofIt = (await DataAsync(await kerman.SignInAsync("head-of-it", "head:it"), Query, variables))["statistics"]!;
        Assert.Equal((2, 0, 0, 2, 1, 1, 0, 0, 1), First(ofIt["total"]!));
        Assert.Equal("it", (string?)Assert.Single(ofIt["byUnit"]!.AsArray())!["unit"]!["key"]);
        // A month of working days, not of days: less than eight hours for each of 31 days.
        Assert.InRange((int)ofIt["total"]!["ninetiethPercentileToFirstReply"]!["minutes"]!, 10 * 8 * 60, 25 * 8 * 60);
        Assert.EndsWith("دقیقه کاری", (string?)ofIt["total"]!["medianToFirstReply"]!["text"]!["fa"]);

        var both = (await DataAsync(await kerman.SignInAsync("head-of-two", "head:it", "head:finance"), Query, new { variables.from, variables.to, units = new[] { "finance" } }))["statistics"]!;
        Assert.Equal(2, (int)both["total"]!["received"]!);
        Assert.Equal(["not_your_role"], Codes(await AskAsync(await kerman.SignInAsync("head-of-it", "head:it"), Query, new { variables.from, variables.to, units = new[] { "it", "finance" } })));
        foreach (var roles in new string[][] { [], ["expert:it"], ["approver"], ["expert:it", "approver"] })
            Assert.Equal(["not_your_role"], Codes(await AskAsync(await kerman.SignInAsync("no-numbers", roles), Query, variables)));
        Assert.Equal(["not_signed_in"], Codes(await AskAsync(kerman.Nobody(), Query, variables)));
        // Administrators get numbers and nothing that the numbers are made from.
        Assert.Equal(["not_your_role"], Codes(await AskAsync(await kerman.SignInAsync("all-administrator", "administrator"), "{ queue { nodes { id } } }")));

        var elsewhere = (await DataAsync(await host.At("kaums").SignInAsync("auditing", "auditor"), Query, variables))["statistics"]!;
        Assert.Equal((0, 0, 0, 0, 0, 0, 0, 0, 0), First(elsewhere["total"]!));
        Assert.Empty(elsewhere["byUnitAndService"]!.AsArray());
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("{ month: \"1403/12\" }", "1403/12/01", "1403/12/30")]
    [InlineData("{ month: \"۱۴۰۴-۱۲\" }", "1404/12/01", "1404/12/29")]
    [InlineData("{ days: { from: { jalali: \"1403/01/01\" }, to: { iso: \"2025-03-20\" } } }", "1403/01/01", "1403/12/30")]
    [InlineData("{ days: { from: { jalali: \"۱۴۰۳/۰۷/۱۵\" }, to: { jalali: \"1403-07-15\" } } }", "1403/07/15", "1403/07/15")]
    public async Task A_period_without_requests_has_zeros_and_every_step(string period, string from, string to)
    {
        var host = await HostAsync();
        var auditor = await host.At("ikiu").SignInAsync("auditing", "auditor");
        var asked = (await DataAsync(auditor, $"{{ statistics(period: {period}) {{ from {{ jalali }} to {{ jalali }} total {{ {Numbers} }} byUnit {{ numbers {{ received }} }} series(step: MONTH) {{ numbers {{ received }} }} }} }}"))["statistics"]!;
        Assert.Equal((from, to), ((string?)asked["from"]!["jalali"], (string?)asked["to"]!["jalali"]));
        Assert.Equal((0, 0, 0, 0, 0, 0, 0, 0, 0), First(asked["total"]!));
        Assert.Null(asked["total"]!["medianToFirstReply"]);
        Assert.NotEmpty(asked["byUnit"]!.AsArray());
        Assert.NotEmpty(asked["series"]!.AsArray());
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("{ month: \"1403/13\" }")]
    [InlineData("{ month: \"\" }")]
    [InlineData("{ month: \"1403/07/01\" }")]
    [InlineData("{ days: { from: { jalali: \"1403/07/02\" }, to: { jalali: \"1403/07/01\" } } }")]
    [InlineData("{ days: { from: { jalali: \"1403/01/01\" }, to: { jalali: \"1404/01/01\" } } }")]
    [InlineData("{ days: { from: { jalali: \"1402/12/30\" }, to: { jalali: \"1403/01/01\" } } }")]
    [InlineData("{ days: { from: { iso: \"0001-01-01\" }, to: { iso: \"9999-12-31\" } } }")]
    public async Task A_period_that_is_none_is_refused_by_code(string period)
    {
        var auditor = await (await HostAsync()).At("ikiu").SignInAsync("auditing", "auditor");
        Assert.Equal(["invalid_period"], Codes(await AskAsync(auditor, $"{{ statistics(period: {period}) {{ total {{ received }} }} }}")));
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("TODAY")]
    [InlineData("THIS_WEEK")]
    [InlineData("LAST_WEEK")]
    [InlineData("THIS_MONTH")]
    [InlineData("LAST_MONTH")]
    [InlineData("THIS_YEAR")]
    [InlineData("LAST_YEAR")]
    public async Task Every_named_period_is_answered(string name)
    {
        var auditor = await (await HostAsync()).At("kerman").SignInAsync("auditing", "auditor");
        var asked = (await DataAsync(auditor, $"{{ statistics(period: {{ named: {name} }}, units: [\"\\u0000\", \"none\"], services: [\"\\u0000\"]) {{ total {{ received }} series(step: WEEK) {{ from {{ iso }} }} }} }}"))["statistics"]!;
        Assert.Equal(0, (int)asked["total"]!["received"]!);
        Assert.NotEmpty(asked["series"]!.AsArray());
    }

    /// <summary>
    /// Of one day at Kerman: at «it» one answered at once and one that the head answered a month later, after an escalation; at «finance» one withdrawn and one that is still owed a reply.
    /// Returns the day, before which there is nothing but the demonstration's requests.
    /// </summary>
    internal static async Task<string> LivesAsync(TestHost host)
    {
        host.Clock.Advance(TimeSpan.FromDays(100));
        var day = host.Clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd");
        var kerman = host.At("kerman");
        var (applicant, it) = (await kerman.SignInAsync("counted"), await kerman.SignInAsync("ahmadi", "expert:it"));
        await it.DoneAsync("reply", await applicant.SubmitAsync(Letters.Kerman), """{"text":"انجام شد","final":true}""");
        var silent = (await applicant.SubmitAsync(Letters.Kerman)).Is(HttpStatusCode.Created);
        var toFinance = Letters.Kerman.Replace("\"it\"", "\"finance\"");
        await applicant.DoneAsync("withdraw", await applicant.SubmitAsync(toFinance));
        (await applicant.SubmitAsync(toFinance)).Is(HttpStatusCode.Created);

        host.Clock.Advance(TimeSpan.FromDays(31));
        applicant = await kerman.SignInAsync("counted");
        var escalated = await applicant.DoneAsync("escalate", await applicant.ReadAsync(silent.Id));
        await (await kerman.SignInAsync("kazemi", "head:head")).DoneAsync("reply", escalated, """{"text":"رسیدگی شد","final":true}""");
        await host.Store.Projections.CatchUpAsync(TimeSpan.FromSeconds(30));
        return day;
    }

    internal static string Plus(string day, int days) => DateOnly.Parse(day).AddDays(days).ToString("yyyy-MM-dd");

    private static (int, int, int, int, int, int, int, int, int) First(JsonNode numbers)
    {
        int Of(string name) => (int)numbers[name]!;
        return (Of("received"), Of("open"), Of("overdue"), Of("answered"), Of("answeredInTime"), Of("answeredLate"), Of("rejected"), Of("withdrawn"), Of("escalated"));
    }

    private static JsonNode OfUnit(JsonNode statistics, string key) => statistics["byUnit"]!.AsArray().Single(unit => (string?)unit!["unit"]!["key"] == key)!["numbers"]!;
}
