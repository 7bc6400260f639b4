using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Time;

namespace ServiceDesk.Domain.Tests.Catalogue;

public sealed class OrganisationDefinitionReaderTests
{
    private const string Smallest = """
        {
          "key": "small", "name": { "fa": "کوچک", "en": "Small" }, "title": { "fa": "میز", "en": "Desk" },
          "timeZone": "Asia/Tehran", "week": { "saturday": [{ "from": "08:00", "to": "16:00" }] },
          "units": [{ "key": "it", "name": { "fa": "فناوری", "en": "IT" } }],
          "services": [{ "key": "letter", "name": { "fa": "نامه", "en": "Letter" }, "description": { "fa": "نامه", "en": "Letter" }, "units": ["*"] }]
        }
        """;

    [Fact]
    public void What_a_file_leaves_out_has_its_stated_default()
    {
        var definition = Read(Smallest).Definition!;
        var service = Assert.Single(definition.Services);

        Assert.Equal(TrackingNumbering.Unguessable, definition.Numbering);
        Assert.Empty(definition.Hosts);
        Assert.Equal(new ServiceLimits(200, 200, 20_000, 20_000, 2_000), service.Limits);
        Assert.Equal((BodyRule.Required, new ReopeningRule(30)), (service.Body, service.Reopening));
        Assert.Null(service.Approval);
        Assert.Null(service.AnswerWithin);
        Assert.Null(service.Escalation);
        Assert.Equal(["it"], service.Units);
    }

    [Fact]
    public void Reopening_can_be_switched_off() =>
        Assert.Null(Read(Changed("services[0].reopening", null)).Definition!.Services[0].Reopening);

    [Theory]
    [InlineData("key", "\"Small\"")]
    [InlineData("key", "\"health\"")]
    [InlineData("key", "7")]
    [InlineData("name", "\"کوچک\"")]
    [InlineData("name.fa", "\"\"")]
    [InlineData("name.en", "\"a\\u202Eb\"")]
    [InlineData("colours", "{ \"primary\": \"blue\", \"accent\": \"#000000\" }", "colours.primary")]
    [InlineData("hosts", "[\"https://desk.example\"]", "hosts[0]")]
    [InlineData("hosts", "[\"desk.example\", \"desk.example\"]", "hosts[1]")]
    [InlineData("hosts", "[7]", "hosts[0]")]
    [InlineData("timeZone", "\"Asia/Kashan\"")]
    [InlineData("units[0].contact", "{}")]
    [InlineData("units[0].contact", "{ \"phone\": \"028\", \"extension\": 1414 }", "units[0].contact.extension")]
    [InlineData("week", "{}")]
    [InlineData("week", "null")]
    [InlineData("week.someday", "[]")]
    [InlineData("week.saturday[0].from", "\"8\"")]
    [InlineData("week.saturday[0].to", "\"07:00\"", "week.saturday[0]")]
    [InlineData("week.sunday", "[{ \"from\": \"08:00\", \"to\": \"12:00\" }, { \"from\": \"11:00\", \"to\": \"13:00\" }]", "week.sunday[1]")]
    [InlineData("closures", "[{ \"date\": \"1401-13-01\", \"reason\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "closures[0].date")]
    [InlineData("closures", "[{ \"date\": \"1401-02-05\", \"reason\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "closures[0].date")]
    [InlineData("closures", "[{ \"date\": \"2022/04/25\", \"reason\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "closures[0].date")]
    [InlineData("closures", "[{ \"date\": \"1401/02/05\", \"reason\": { \"fa\": \"الف\", \"en\": \"a\" } }, { \"date\": \"2022-04-25\", \"reason\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "closures[1].date")]
    [InlineData("closures", "[{ \"date\": \"1401/02/05\", \"hours\": [{ \"from\": \"12:00\", \"to\": \"08:00\" }], \"reason\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "closures[0].hours[0]")]
    [InlineData("services[0].fields", "[{ \"key\": \"a\", \"kind\": \"picture\", \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "services[0].fields[0].kind")]
    [InlineData("services[0].fields", "[{ \"key\": \"a\", \"kind\": \"choice\", \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "services[0].fields[0].choices")]
    [InlineData("services[0].fields", "[{ \"key\": \"a\", \"kind\": \"line\", \"least\": 3, \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "services[0].fields[0].least")]
    [InlineData("services[0].fields", "[{ \"key\": \"a\", \"kind\": \"toman\", \"least\": 3, \"most\": 2, \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "services[0].fields[0].most")]
    [InlineData("services[0].fields", "[{ \"key\": \"a\", \"kind\": \"number\", \"pattern\": { \"expression\": \"1\", \"meaning\": { \"fa\": \"الف\", \"en\": \"a\" } }, \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "services[0].fields[0].pattern")]
    [InlineData("services[0].fields", "[{ \"key\": \"a\", \"kind\": \"line\", \"pattern\": { \"expression\": \"(\", \"meaning\": { \"fa\": \"الف\", \"en\": \"a\" } }, \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "services[0].fields[0].pattern.expression")]
    [InlineData("services[0].fields", "[{ \"key\": \"a\", \"kind\": \"line\", \"when\": {}, \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "services[0].fields[0].when")]
    [InlineData("services[0].fields", "[{ \"key\": \"a\", \"kind\": \"line\", \"when\": { \"field\": \"a\", \"is\": [\"b\"] }, \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "services[0].fields[0].when.field")]
    [InlineData("services[0].fields", "[{ \"key\": \"a\", \"kind\": \"yesNo\", \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }, { \"key\": \"b\", \"kind\": \"line\", \"when\": { \"field\": \"a\", \"is\": [\"true\"] }, \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "services[0].fields[1].when.is[0]")]
    [InlineData("services[0].fields", "[{ \"key\": \"a\", \"kind\": \"yesNo\", \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }, { \"key\": \"b\", \"kind\": \"line\", \"when\": { \"field\": \"a\" }, \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "services[0].fields[1].when.is")]
    [InlineData("services[0].fields", "[{ \"key\": \"a\", \"kind\": \"number\", \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }, { \"key\": \"b\", \"kind\": \"line\", \"when\": { \"field\": \"a\", \"is\": [\"۵\"] }, \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "services[0].fields[1].when.is[0]")]
    [InlineData("services[0].fields", "[{ \"key\": \"a\", \"kind\": \"number\", \"most\": 10, \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }, { \"key\": \"b\", \"kind\": \"line\", \"when\": { \"field\": \"a\", \"is\": [\"11\"] }, \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "services[0].fields[1].when.is[0]")]
    [InlineData("services[0].fields", "[{ \"key\": \"a\", \"kind\": \"toman\", \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }, { \"key\": \"b\", \"kind\": \"line\", \"when\": { \"field\": \"a\", \"is\": [\"1,500\"] }, \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "services[0].fields[1].when.is[0]")]
    [InlineData("services[0].fields", "[{ \"key\": \"a\", \"kind\": \"date\", \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }, { \"key\": \"b\", \"kind\": \"line\", \"when\": { \"field\": \"a\", \"is\": [\"1404/01/01\"] }, \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "services[0].fields[1].when.is[0]")]
    [InlineData("services[0].fields", "[{ \"key\": \"a\", \"kind\": \"mobile\", \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }, { \"key\": \"b\", \"kind\": \"line\", \"when\": { \"field\": \"a\", \"is\": [\"09121234567\"] }, \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "services[0].fields[1].when.is[0]")]
    [InlineData("services[0].fields", "[{ \"key\": \"a\", \"kind\": \"nationalCode\", \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }, { \"key\": \"b\", \"kind\": \"line\", \"when\": { \"field\": \"a\", \"is\": [\"۰۰۱۲۳۴۵۶۷۹\"] }, \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "services[0].fields[1].when.is[0]")]
    [InlineData("services[0].fields", "[{ \"key\": \"a\", \"kind\": \"file\", \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }, { \"key\": \"b\", \"kind\": \"line\", \"when\": { \"field\": \"a\", \"is\": [\"x\"] }, \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "services[0].fields[1].when.is[0]")]
    [InlineData("services[0].fields", "[{ \"key\": \"a\", \"kind\": \"line\", \"template\": { \"name\": { \"fa\": \"الف\", \"en\": \"a\" }, \"address\": \"http://example.ir/form.doc\" }, \"label\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "services[0].fields[0].template.address")]
    [InlineData("publicHolidays", "\"turkey\"")]
    [InlineData("holidays", "[{ \"calendar\": \"gregorian\", \"month\": 1, \"day\": 1, \"reason\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "holidays[0].calendar")]
    [InlineData("holidays", "[{ \"calendar\": \"lunar\", \"month\": 13, \"day\": 1, \"reason\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "holidays[0].month")]
    [InlineData("holidays", "[{ \"calendar\": \"jalali\", \"month\": 7, \"day\": 31, \"reason\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "holidays[0].day")]
    [InlineData("holidays", "[{ \"calendar\": \"jalali\", \"month\": 7, \"day\": 1 }]", "holidays[0].reason")]
    [InlineData("holidays", "[{ \"calendar\": \"lunar\", \"month\": 1, \"day\": 10, \"announced\": [\"soon\"], \"reason\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "holidays[0].announced[0]")]
    [InlineData("holidays", "[{ \"calendar\": \"lunar\", \"month\": 1, \"day\": 10, \"reason\": { \"fa\": \"الف\", \"en\": \"a\" } }, { \"calendar\": \"lunar\", \"month\": 1, \"day\": 10, \"reason\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "holidays[1]")]
    [InlineData("numbering", "{ \"kind\": \"random\" }", "numbering.kind")]
    [InlineData("numbering", "{ \"kind\": \"sequential\", \"first\": 0 }", "numbering.first")]
    [InlineData("numbering", "{ \"kind\": \"sequential\", \"first\": 1.5 }", "numbering.first")]
    [InlineData("units", "[]")]
    [InlineData("units[0].isHead", "\"yes\"")]
    [InlineData("units[0]", "7", "units[0]", "units")]
    [InlineData("statuses", "{ \"open\": {} }", "statuses.open")]
    [InlineData("statuses", "{ \"closed\": { \"label\": { \"fa\": \"الف\", \"en\": \"a\" }, \"colour\": \"pink\" } }", "statuses.closed.colour")]
    [InlineData("services", "[]")]
    [InlineData("services[0].units", "[\"nowhere\"]", "services[0].units[0]")]
    [InlineData("services[0].body", "\"maybe\"")]
    [InlineData("services[0].anwserWithin", "null")]
    [InlineData("services[0].answerWithin", "{ \"amount\": 2 }", "services[0].answerWithin.unit")]
    [InlineData("services[0].answerWithin", "{ \"amount\": 0, \"unit\": \"workingDays\" }", "services[0].answerWithin.amount")]
    [InlineData("services[0].answerWithin", "{ \"amount\": 2, \"unit\": \"days\" }", "services[0].answerWithin.unit")]
    [InlineData("services[0].escalation", "{ \"toUnit\": \"it\" }")]
    [InlineData("services[0].reopening", "{ \"withinDays\": -1 }", "services[0].reopening.withinDays")]
    [InlineData("services[0].limits", "{ \"subject\": 100000 }", "services[0].limits.subject")]
    [InlineData("services[0].approval", "{ \"reasons\": [], \"letterNumberPattern\": \"[\" }", "services[0].approval.letterNumberPattern")]
    [InlineData("services[0].approval", "{ \"reasons\": [], \"letterNumberPattern\": \"(a)\\\\1\" }", "services[0].approval.letterNumberPattern")]
    [InlineData("services[0].priorities", "[{ \"key\": \"a\", \"name\": { \"fa\": \"الف\", \"en\": \"a\" } }, { \"key\": \"a\", \"name\": { \"fa\": \"الف\", \"en\": \"a\" } }]", "services[0].priorities[1].key")]
    [InlineData("$comment", "7")]
    public void A_mistake_is_told_with_its_path(string changed, string value, params string[] wrong)
    {
        var reading = Read(Changed(changed, JsonNode.Parse(value)));

        Assert.Null(reading.Definition);
        Assert.Equal((wrong.Length == 0 ? [changed] : wrong).Select(path => $"$.{path}").Order(), reading.Errors.Select(error => error.Path).Order());
        Assert.All(reading.Errors, error => Assert.True(
            error.File == "small.json" && error.Problem.Length > 0 && error.Allowed.Length > 0, error.ToString()));
    }

    [Fact]
    public void A_request_can_always_come_to_an_end()
    {
        var file = JsonNode.Parse(Organisations.File("iums"))!;
        var transitions = file["services"]![0]!["steps"]!["transitions"]!.AsArray();
        transitions.Single(transition => (string)transition!["key"]! == "charge")!["to"] = "awaitingPayment";
        var errors = Read(file.ToJsonString()).Errors;

        // What leads nowhere but in a circle is told of each state, and of the end that nothing leads to.
        Assert.Equal(
            Enumerable.Range(0, 6).Select(state => ($"$.services[0].steps.states[{state}]", true)).Append(("$.services[0].steps.states[6]", false)),
            errors.Select(error => (error.Path, error.Problem.EndsWith("to an end.", StringComparison.Ordinal))));

        transitions.Single(transition => (string)transition!["key"]! == "charge")!["to"] = "chargde";
        Assert.DoesNotContain(Read(file.ToJsonString()).Errors, error => error.Problem.EndsWith("to an end.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("number", "۵")]
    [InlineData("date", "1404/01/01")]
    public void What_was_stored_before_a_rule_came_stays_readable(string kind, string value)
    {
        var file = JsonNode.Parse(Organisations.File("iums"))!;
        var service = file["services"]![0]!;
        // Requests that never end, a condition on a value that is never kept, a property that a release no longer knows.
        service["steps"]!["transitions"]!.AsArray().Single(transition => (string)transition!["key"]! == "charge")!["to"] = "awaitingPayment";
        service["steps"]!["states"]!.AsArray().RemoveAt(6);
        service["fields"] = JsonNode.Parse(
            $$"""[{ "key": "a", "kind": "{{kind}}", "label": { "fa": "الف", "en": "a" } }, { "key": "mobile", "kind": "mobile", "label": { "fa": "ب", "en": "b" }, "when": { "field": "a", "is": ["{{value}}"] } }]""");
        service["formerly"] = true;
        var utf8 = Encoding.UTF8.GetBytes(file.ToJsonString());

        Assert.False(OrganisationDefinitionReader.Read("iums.json", utf8).Succeeded);
        var stored = OrganisationState.Fold([new OrganisationDefined(Actor.Product, Instant.FromUtc(2026, 1, 1, 0, 0), "iums", 1, "", Encoding.UTF8.GetString(utf8))])!.Definition.Services[0];
        Assert.Equal((6, [value]), (stored.Steps!.States.Count, stored.Fields[1].When!.Is));
    }

    [Fact]
    public void What_is_stored_and_no_definition_is_not_taken_for_one() =>
        Assert.Throws<InvalidOperationException>(() => OrganisationDefinitionReader.ReadStored("small version 1", "[]"u8.ToArray()));

    [Fact]
    public void Every_mistake_is_told_at_once()
    {
        var errors = Read("""{ "key": "A", "units": [{ "key": "it" }], "services": [{ "name": 7, "units": ["x"] }], "colour": "red" }""").Errors;

        Assert.Equal(
            [
                "$.colour", "$.key", "$.name", "$.services[0].description", "$.services[0].key", "$.services[0].name",
                "$.services[0].units[0]", "$.timeZone", "$.title", "$.units[0].name", "$.week",
            ],
            errors.Select(error => error.Path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{} {}")]
    [InlineData("{ /* note */ }")]
    [InlineData("""{ "key": "\ud800" }""")]
    [InlineData("""{ "\ud800": 1 }""")]
    [InlineData("""{ "$comment": "\ud800" }""")]
    public void What_is_no_JSON_object_is_told_and_never_thrown(string text)
    {
        var reading = Read(text);

        Assert.Null(reading.Definition);
        Assert.NotEmpty(reading.Errors);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_told_and_never_thrown() =>
        Assert.NotEmpty(OrganisationDefinitionReader.Read("small.json", new byte[] { 0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D }).Errors);

    [Fact]
    public void A_property_that_stands_twice_is_told() => Assert.Contains(
        Read("""{ "key": "a", "key": "b" }""").Errors,
        error => error.Path == "$.key" && error.Problem.Contains("twice"));

    [Fact]
    [Seed("Q-23")]
    public void A_unit_says_how_it_is_reached_otherwise()
    {
        var unit = Assert.Single(Read(Changed("units[0].contact", JsonNode.Parse(
            """{ "phone": "028-33901414", "extension": "1414", "address": { "fa": "طبقه دوم", "en": "Second floor" } }"""))).Definition!.Units);

        Assert.Equal(new UnitContact("028-33901414", "1414", new("طبقه دوم", "Second floor")), unit.Contact);
    }

    [Fact]
    public void Closures_are_read()
    {
        var closures = Read(Changed("closures", JsonNode.Parse("""[{ "date": "2027-03-21", "reason": { "fa": "نوروز", "en": "Nowruz" } }]""")));

        Assert.Equal([new Closure(new LocalDate(2027, 3, 21), "نوروز", "Nowruz")], closures.Definition!.Calendar.Closures);
    }

    [Fact]
    [Seed("I-08", "K-25", "X-11")]
    public void A_field_says_all_about_itself()
    {
        var field = Assert.Single(Read(Changed("services[0].fields", JsonNode.Parse(
            """
            [{
              "key": "leave", "kind": "choice", "required": true, "limit": 30,
              "label": { "fa": "نوع مرخصی", "en": "Kind of leave" }, "help": { "fa": "یکی را برگزینید", "en": "Pick one" },
              "choices": [{ "key": "sick", "name": { "fa": "استعلاجی", "en": "Sick" } }],
              "when": { "sender": "natural" },
              "template": { "name": { "fa": "فرم", "en": "Form" }, "address": "https://example.ir/leave.docx" }
            }]
            """))).Definition!.Services[0].Fields);

        Assert.Equal(
            new FieldDefinition("leave", FieldKind.Choice, new("نوع مرخصی", "Kind of leave"))
            {
                Help = new("یکی را برگزینید", "Pick one"),
                Required = true,
                Limit = 30,
                Choices = [new("sick", new("استعلاجی", "Sick"))],
                When = new FieldCondition(SenderKind.Natural, null, []),
                Template = new FormTemplate(new("فرم", "Form"), "https://example.ir/leave.docx"),
            },
            field);
    }

    [Fact]
    public void A_half_day_keeps_some_hours_and_its_date_may_be_Jalali()
    {
        var closures = Read(Changed("closures", JsonNode.Parse(
            """[{ "date": "1406/01/01", "hours": [{ "from": "08:00", "to": "10:00" }], "reason": { "fa": "نوروز", "en": "Nowruz" } }]""")));

        Assert.Equal(
            [new Closure(new LocalDate(2027, 3, 21), "نوروز", "Nowruz") { Hours = [new OfficeHours(new LocalTime(8, 0), new LocalTime(10, 0))] }],
            closures.Definition!.Calendar.Closures);
    }

    [Fact]
    public void Holidays_of_the_country_are_named_once_and_an_own_one_goes_before()
    {
        var own = """[{ "calendar": "lunar", "month": 1, "day": 10, "announced": ["2026-06-26", "1406/03/26"], "reason": { "fa": "عاشورا", "en": "Ashura" } }]""";
        var country = Read(Changed("publicHolidays", "iran")).Definition!.Calendar.Holidays;
        var both = Read(Changed(Changed("publicHolidays", "iran"), "holidays", JsonNode.Parse(own))).Definition!.Calendar.Holidays;

        Assert.Equal(PublicHolidays.Iran, country);
        Assert.Equal(country.Count, both.Count);
        Assert.Equal([new LocalDate(2026, 6, 26), new LocalDate(2027, 6, 16)], both.Single(h => h is { Month: 1, Day: 10, Calendar: HolidayCalendar.Lunar }).Announced);
    }

    private static OrganisationReading Read(string json) => OrganisationDefinitionReader.Read("small.json", Encoding.UTF8.GetBytes(json));

    /// <summary>The smallest file with the value at one path set.</summary>
    private static string Changed(string path, JsonNode? value) => Changed(Smallest, path, value);

    private static string Changed(string json, string path, JsonNode? value)
    {
        var root = JsonNode.Parse(json)!;
        var steps = path.Replace("[", ".[").Split('.');
        var node = steps[..^1].Aggregate(root, (parent, step) => step[0] == '[' ? parent[int.Parse(step[1..^1])]! : parent[step]!);
        if (steps[^1][0] == '[')
        {
            node[int.Parse(steps[^1][1..^1])] = value;
        }
        else
        {
            node[steps[^1]] = value;
        }

        return root.ToJsonString();
    }
}
