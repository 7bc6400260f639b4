using System.Net;
using System.Text;
using ServiceDesk.Api.Statistics;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Text;
using ServiceDesk.Projections.Statistics;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Statistics;

/// <summary>The table for spreadsheets.</summary>
public sealed class StatisticsCsvTests(HostFixture fixture) : ApiTest(fixture)
{
    [PostgresFact(Timeout = 120_000)]
    public async Task The_table_has_a_row_for_each_unit_and_service_in_the_readers_language()
    {
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync());
        var day = await StatisticsTests.LivesAsync(host);
        var path = $"/api/statistics.csv?from={day}&to={StatisticsTests.Plus(day, 1)}";
        var auditor = await host.At("kerman").SignInAsync("auditing", "auditor");

        var english = await GetAsync(auditor, path, "en");
        Assert.Equal("text/csv; charset=utf-8", english.Message.Content.Headers.ContentType?.ToString());
        Assert.Equal($"attachment; filename=\"kerman-{day}-{StatisticsTests.Plus(day, 1)}.csv\"", english.Message.Content.Headers.ContentDisposition?.ToString());
        var bytes = await english.Message.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.StartsWith("Unit,Service,Received,Open,Overdue,Answered,Answered in time,Answered late,Refused,Withdrawn,Escalated,Reopened,Corrected and sent again,", lines[0]);
        Assert.Equal(4, lines.Length);
        Assert.EndsWith(",2,1,1,0,0,0,0,1,0,0,0,,", lines[1]);
        Assert.Contains(",2,0,0,2,1,1,0,0,1,0,0,", lines[2]);
        Assert.Equal("", lines[3]);

        var persian = (await GetAsync(auditor, path, "fa")).Text.TrimStart('\uFEFF').Split("\r\n");
        Assert.StartsWith("واحد,خدمت,دریافت شده,", persian[0]);
        Assert.StartsWith("فناوری اطلاعات,", persian[2]);

        var ofIt = await GetAsync(await host.At("kerman").SignInAsync("head-of-it", "head:it"), path, "en");
        Assert.Equal([lines[0], lines[2], ""], ofIt.Text.TrimStart('\uFEFF').Split("\r\n"));
        Assert.Equal([lines[0], lines[1], ""], (await GetAsync(auditor, path + "&unit=finance&unit=head&service=correspondence", "en")).Text.TrimStart('\uFEFF').Split("\r\n"));
        Assert.Equal([lines[0], ""], (await GetAsync(auditor, "/api/statistics.csv?period=1403/07", "en")).Text.TrimStart('\uFEFF').Split("\r\n"));
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("?period=yesterday")]
    [InlineData("?period=THIS_MONTH")]
    [InlineData("?period=")]
    [InlineData("?period=thisMonth&from=1403/01/01")]
    [InlineData("?from=1403/01/01")]
    [InlineData("?to=1403/01/01")]
    [InlineData("?from=1403/01/02&to=1403/01/01")]
    [InlineData("?from=1403/01/01&to=1404/01/01")]
    [InlineData("?from=x&to=%00")]
    [InlineData("?period=today&period=today")]
    public async Task Days_that_are_none_are_refused_by_code(string query)
    {
        var auditor = await (await HostAsync()).At("kerman").SignInAsync("auditing", "auditor");
        (await GetAsync(auditor, "/api/statistics.csv" + query, "fa", HttpStatusCode.BadRequest)).IsProblem(400, "invalid_period");
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task Who_sees_no_numbers_gets_no_table()
    {
        var kerman = (await HostAsync()).At("kerman");
        foreach (var roles in new string[][] { [], ["expert:it"], ["approver"] })
            (await GetAsync(await kerman.SignInAsync("no-numbers", roles), "/api/statistics.csv", "fa", HttpStatusCode.Forbidden)).IsProblem(403, "not_your_role");
        (await GetAsync(await kerman.SignInAsync("head-of-it", "head:it"), "/api/statistics.csv?unit=finance", "fa", HttpStatusCode.Forbidden)).IsProblem(403, "not_your_role");
        foreach (var period in new[] { "", "?period=today", "?period=thisWeek", "?period=lastWeek", "?period=thisMonth", "?period=lastMonth", "?period=thisYear", "?period=lastYear" })
            await GetAsync(await kerman.SignInAsync("head-of-it", "head:it"), "/api/statistics.csv" + period, "fa");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+98", "'+98")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("واحد (الف)", "واحد (الف)")]
    public async Task No_name_becomes_a_formula_or_another_cell(string name, string cell)
    {
        var utf8 = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "organisations", "kerman.json"));
        var kerman = OrganisationDefinitionReader.Read("kerman.json", utf8).Definition!;
        kerman = kerman with { Units = [.. kerman.Units.Select(unit => unit with { Name = new LocalisedText(name, name) })] };
        var table = Encoding.UTF8.GetString(StatisticsCsv.Write([new("it", "gone", StatisticsNumbers.None)], kerman, Languages.English));
        Assert.EndsWith($"\r\n{cell},gone,0,0,0,0,0,0,0,0,0,0,0,,\r\n", table);
    }

    private static async Task<Reply> GetAsync(Member member, string path, string language, HttpStatusCode status = HttpStatusCode.OK)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, member.Path(path));
        request.Headers.AcceptLanguage.ParseAdd(language);
        return (await member.SendAsync(request)).Is(status);
    }
}
