using System.Collections;
using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tests.Doors;
using ServiceDesk.Api.Tests.Files;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Messages;
using ServiceDesk.Api.Tests.Sessions;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Contracts;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Testing;
using Reply = ServiceDesk.Api.Tests.Hosting.Reply;

namespace ServiceDesk.Api.Tests.Security;

/// <summary>What people write and what they sign in by stands where it belongs, and nowhere else. Codes and passwords have such tests beside their doors.</summary>
public sealed class SecrecyTests(HostFixture fixture) : ApiTest(fixture)
{
    private const string Mobile = "9121234567";
    private const string Subject = "subject-canary", Body = "body-canary", Answer = "answer-canary", Note = "note-canary", FileName = "file-canary", Wrong = "wrong-canary";

    [PostgresFact(Timeout = 120_000)]
    public async Task Neither_logs_nor_traces_nor_metrics_nor_errors_nor_unmarked_members_of_events_hold_what_is_a_persons()
    {
        var (log, spans, errors) = (new LogLines(), new ConcurrentQueue<string>(), new List<string>());
        using var listener = CodeSecrecyTests.Listen(spans);
        using var metrics = new MeasuredTags();
        await using var host = await TestHost.StartAsync(await Fixture.CreateDatabaseAsync(), configure: builder =>
        {
            TestDoor.Add(builder);
            builder.Logging.AddProvider(log);
            builder.Logging.SetMinimumLevel(LogLevel.Trace);
        });
        var (lines, activities) = (log.Lines.Count, spans.Count);

        var (account, staff) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var browser = await TestDoor.EnterAsync(host.Client, "kerman", account);
        var program = await TestDoor.EnterAsync(host.Client, "kerman", account, SessionKind.Token);
        var applicant = new Member(host.Client, "kerman", program.Token);
        await TestDoor.EnterAsync(host.Client, "kerman", staff);
        await host.GrantAsync("kerman", staff, "expert:it");
        var expert = new Member(host.Client, "kerman", (await TestDoor.EnterAsync(host.Client, "kerman", staff, SessionKind.Token)).Token);
        var attached = (await applicant.UploadAsync(SampleFiles.Pdf(), FileName + ".pdf")).Is(HttpStatusCode.Created).Id;
        var request = (await applicant.SubmitAsync($$"""{"service":"correspondence","unit":"it","subject":"{{Subject}}","body":"{{Body}}","priority":"normal","attachments":["{{attached}}"]}""")).Is(HttpStatusCode.Created);
        request = await expert.DoneAsync("notes", await Current(applicant, request), $$"""{"text":"{{Note}}"}""");
        await expert.DoneAsync("reply", request, $$"""{"text":"{{Answer}}"}""");
        (await browser.MeAsync()).Is(HttpStatusCode.OK);

        foreach (var body in new[] { $$"""{"subject":["{{Wrong}}"]}""", $$"""{"subject":"{{Wrong}}" """, $$"""{"service":"correspondence","unit":"it","subject":"{{Wrong}}","body":"","priority":"{{Wrong}}"}""" })
            errors.Add((await applicant.PostAsync("/api/requests", body)).Text);
        errors.Add((await applicant.PostAsync("/graphql", JsonSerializer.Serialize(new { query = "query($x: Int!) { myRequests(first: $x) { nodes { id } } }", variables = new { x = Wrong } }))).Text);
        errors.Add((await new Member(host.Client, "kerman", Wrong).PostAsync("/api/requests", "{}")).IsProblem(401, "not_signed_in").Text);
        errors.Add((await new Member(host.Client, "kaums", program.Token).PostAsync("/api/requests", "{}")).IsProblem(403, "wrong_organisation").Text);
        await host.Store.Projections.CatchUpAsync(TimeSpan.FromSeconds(30));

        string[] credentials = [program.Token!, browser.Cookie!.Split('=')[1], expert.Token!];
        string[] personal = [Mobile, Subject, Body, Answer, Note, FileName, Wrong, $"Name of {account}"];
        foreach (var (place, texts) in new (string, IEnumerable<string>)[] { ("log", log.Lines.Skip(lines)), ("traces", spans.Skip(activities)), ("metrics", metrics.Texts), ("errors", errors.Where(error => !error.Contains("unknown_choice"))) })
            foreach (var secret in credentials.Concat(personal))
                Assert.Empty(texts.Where(text => text.Contains(secret)).Select(text => $"{place}: {text}"));
        var (events, stored) = await EventsAsync(host);
        Assert.All(credentials, secret => Assert.DoesNotContain(secret, stored));
        // The control: it is in the events, in marked members.
        Assert.All([Mobile, Subject, Body, Answer, Note], text => Assert.Contains(text, stored));
        foreach (var secret in personal)
            Assert.Empty(events.SelectMany(Unmarked).Where(member => member.Text.Contains(secret)).Select(member => member.Member).Distinct());
    }

    private static async Task<Reply> Current(Member member, Reply request) => (await member.ReadAsync(request.Id)).Is(HttpStatusCode.OK);

    private static async Task<(List<object> Events, string Stored)> EventsAsync(TestHost host)
    {
        var contracts = RequestEventContracts.All.Concat(AccountEventContracts.All).ToDictionary(contract => contract.Name);
        await using var command = host.Store.DataSource.CreateCommand("select type, data::text, headers::text from mt_events");
        await using var reader = await command.ExecuteReaderAsync();
        var (events, stored) = (new List<object>(), new List<string>());
        while (await reader.ReadAsync())
        {
            if (!contracts.TryGetValue(reader.GetString(0), out var contract))
                continue;
            events.Add(JsonSerializer.Deserialize(reader.GetString(1), contract.TypeInfo)!);
            stored.Add(reader.GetString(1) + reader.GetString(2));
        }
        return (events, string.Join('\n', stored));
    }

    /// <summary>Every text of an event that no mark covers, also within its members.</summary>
    private static IEnumerable<(string Member, string Text)> Unmarked(object of)
    {
        foreach (var property in of.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0 && !property.IsDefined(typeof(PersonalDataAttribute), inherit: true)))
        {
            var name = $"{of.GetType().Name}.{property.Name}";
            switch (property.GetValue(of))
            {
                case string text:
                    yield return (name, text);
                    break;
                case IEnumerable items:
                    foreach (var item in items)
                        foreach (var found in item is string text ? [(name, text)] : IsOurs(item) ? Unmarked(item) : [(name, $"{item}")])
                            yield return found;
                    break;
                case { } value when IsOurs(value):
                    foreach (var found in Unmarked(value))
                        yield return found;
                    break;
            }
        }
    }

    private static bool IsOurs(object value) => value.GetType() is { IsEnum: false } type && type.Assembly == typeof(RequestEvent).Assembly;
}
