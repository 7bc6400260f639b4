using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Domain.Time;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Definitions;

/// <summary>Calendar files beside a definition.</summary>
[Seed("X-07")]
public sealed class CalendarImportTests(HostFixture fixture) : ApiTest(fixture)
{
    private const string Calendar = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270403\r\nDTEND;VALUE=DATE:20270405\r\nSUMMARY:بارش برف\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    [PostgresFact(Timeout = 120_000)]
    public async Task What_is_stored_holds_the_closures_and_needs_the_file_no_more()
    {
        var database = await Fixture.CreateDatabaseAsync();
        await using (var host = await TestHost.StartAsync(database, "Production"))
        {
            using var folder = new DefinitionFolder();
            folder.Write("days/closures.ics", Calendar);
            folder.Write("kaums.json", With("days/closures.ics", """{ "date": "2027-04-04", "reason": { "fa": "برف", "en": "Snow" } }"""));
            Assert.True(Assert.Single(await folder.ImportAsync(host)).IsNew);
            Assert.False(Assert.Single(await folder.ImportAsync(host)).IsNew);
        }
        await using (var host = await TestHost.StartAsync(database, "Production"))
            // What the definition itself says of a date stays.
            Assert.Equal(
                [new Closure(new LocalDate(2027, 4, 4), "برف", "Snow"), new Closure(new LocalDate(2027, 4, 3), "بارش برف", "بارش برف")],
                host.Services.GetRequiredService<OrganisationCatalogue>().Find("kaums")!.Definition.Calendar.Closures);
    }

    [PostgresFact(Timeout = 60_000)]
    public async Task A_calendar_that_is_missing_wrong_or_elsewhere_is_told_and_nothing_is_stored()
    {
        var host = await HostAsync();
        var version = host.Services.GetRequiredService<OrganisationCatalogue>().Find("kaums")!.Version;
        using var folder = new DefinitionFolder();
        using var elsewhere = new DefinitionFolder();
        folder.Write("kaums.json", With("closures.ics", """{ "date": "2027-04-04", "reason": { "fa": "برف", "en": "Snow" } }"""));

        await RefusedAsync("kaums.json", "$.calendars[0]");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "closures.ics"), elsewhere.Write("closures.ics", Calendar));
        await RefusedAsync("kaums.json", "$.calendars[0]");
        File.Delete(Path.Combine(folder.Path, "closures.ics"));
        folder.Write("closures.ics", Calendar.Replace("20270405", "20270230"));
        await RefusedAsync("closures.ics", "line 4");

        async Task RefusedAsync(string file, string path)
        {
            var wrong = Assert.Single((await Assert.ThrowsAsync<OrganisationFilesException>(() => folder.ImportAsync(host))).Errors);
            Assert.Equal((file, path), (wrong.File, wrong.Path));
            Assert.Equal(version, host.Services.GetRequiredService<OrganisationCatalogue>().Find("kaums")!.Version);
        }
    }

    private static JsonObject With(string calendar, string closure)
    {
        var file = DefinitionFolder.Read("kaums");
        file["calendars"] = new JsonArray(calendar);
        file["closures"] = new JsonArray(JsonNode.Parse(closure));
        return file;
    }
}
