using Microsoft.AspNetCore.Http;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Domain.Registries;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Registries;

public sealed class HttpRegistryTests
{
    private const string Person = "0012345679";

    [Fact]
    [Seed("Q-05")]
    public async Task The_question_is_written_as_the_settings_say_and_carries_the_key_of_the_file()
    {
        await using var registry = await TestRegistry.StartAsync();
        var secret = Path.Combine(TestFolder.Of("registry-secret"), "civil");
        await File.WriteAllTextAsync(secret, "first\n");
        using var connection = new Connection(Settings(registry, more: new()
        {
            ["Http:Url"] = $"{registry.Address}people/{{nationalCode}}?family={{lastName}}",
            ["Http:SecretFile"] = secret,
            ["Http:Headers:Authorization"] = "Bearer {secret}",
            ["Http:Body"] = """{"born":"{birthDate}","bornJalali":"{birthDate:jalali}","bornDigits":"{birthDate:jalaliDigits}","mobile":"{mobile:local}","name":"{firstName}","none":"{fatherName}"}""",
        }));

        var answer = await connection.AskAsync(Person, ("lastName", "اکبری نژاد"), ("birthDate", "1991-04-20"), ("mobile", "+989121234567"), ("firstName", "ما\"ریم"));
        await File.WriteAllTextAsync(secret, "second");
        await connection.AskAsync(Person);

        Assert.Equal(RegistryVerdict.Matches, answer.Verdict);
        var asked = registry.Questions.First();
        Assert.Equal("POST", asked.Method);
        Assert.Equal($"/people/{Person}?family={Uri.EscapeDataString("اکبری نژاد")}", asked.Path);
        Assert.Equal("application/json", asked.ContentType);
        Assert.Equal("Bearer first", asked.Authorization);
        using var body = System.Text.Json.JsonDocument.Parse(asked.Body);
        Assert.Equal(
            ["1991-04-20", "1370/01/31", "13700131", "09121234567", "ما\"ریم", ""],
            body.RootElement.EnumerateObject().Select(member => member.Value.GetString()!));
        Assert.Equal("Bearer second", registry.Questions.Last().Authorization);
    }

    [Theory]
    [Seed("Q-05")]
    [InlineData(200, """{"result":"matched"}""", RegistryVerdict.Matches)]
    [InlineData(200, """{"result":true}""", RegistryVerdict.Matches)]
    [InlineData(200, """{"result":"different"}""", RegistryVerdict.DoesNotMatch)]
    [InlineData(200, """{"result":"nobody"}""", RegistryVerdict.NotKnown)]
    [InlineData(404, "", RegistryVerdict.NotKnown)]
    [InlineData(200, """{"result":"new word"}""", RegistryVerdict.Unavailable)]
    [InlineData(200, """{"other":1}""", RegistryVerdict.Unavailable)]
    [InlineData(200, "<html>", RegistryVerdict.Unavailable)]
    [InlineData(302, """{"result":"matched"}""", RegistryVerdict.Unavailable)]
    [InlineData(500, """{"result":"matched"}""", RegistryVerdict.Unavailable)]
    public async Task Only_an_answer_that_the_settings_know_says_something_about_the_person(int status, string body, RegistryVerdict verdict)
    {
        await using var registry = await TestRegistry.StartAsync();
        registry.Behaviour = (context, _) =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(body);
        };
        using var connection = new Connection(Settings(registry));

        Assert.Equal(verdict, (await connection.AskAsync(Person)).Verdict);
    }

    [Theory]
    [Seed("Q-06")]
    [InlineData("اكبري‌نژاد", "1370/01/31", RegistryVerdict.Matches)]
    [InlineData("اکبری نژاد", "۱۳۷۰۰۱۳۱", RegistryVerdict.Matches)]
    [InlineData("اکبری", "1370/01/31", RegistryVerdict.DoesNotMatch)]
    [InlineData("اکبری نژاد", "1370/01/30", RegistryVerdict.DoesNotMatch)]
    public async Task A_registry_that_gives_the_data_is_compared_however_it_writes_them(string name, string born, RegistryVerdict verdict)
    {
        await using var registry = await TestRegistry.StartAsync();
        registry.Behaviour = (context, _) => context.Response.WriteAsync($$"""{"person":{"family":"{{name}}","born":"{{born}}","state":"مشغول به تحصیل"} }""");
        using var connection = new Connection(new()
        {
            ["Http:Url"] = $"{registry.Address}people/{{nationalCode}}",
            ["Http:Method"] = "GET",
            ["Http:Answer:Compare:lastName"] = "/person/family",
            ["Http:Answer:Compare:birthDate"] = "/person/born",
            ["Http:Answer:Standing"] = "/person/state",
        });

        var answer = await connection.AskAsync(Person, ("lastName", "اکبری نژاد"), ("birthDate", "1991-04-20"));

        Assert.Equal(verdict, answer.Verdict);
        Assert.Equal(verdict == RegistryVerdict.Matches ? "مشغول به تحصیل" : null, answer.Standing);
    }

    [Fact]
    public async Task A_failure_is_tried_again()
    {
        await using var registry = await TestRegistry.StartAsync();
        registry.Behaviour = (context, _) =>
        {
            context.Response.StatusCode = registry.Questions.Count < 3 ? 503 : 200;
            return context.Response.WriteAsync("""{"result":"matched"}""");
        };
        using var connection = new Connection(Settings(registry, more: new() { ["Http:Attempts"] = "3" }));

        Assert.Equal(RegistryVerdict.Matches, (await connection.AskAsync(Person)).Verdict);
        Assert.Equal(3, registry.Questions.Count);
    }

    [Fact]
    public async Task A_registry_that_keeps_failing_is_left_alone_for_a_while()
    {
        await using var registry = await TestRegistry.StartAsync();
        registry.Behaviour = (context, _) =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        using var connection = new Connection(Settings(registry, more: new() { ["Http:CircuitFailures"] = "3", ["Http:CircuitBreak"] = "00:01:00" }));
        for (var count = 0; count < 3; count++)
            Assert.Equal(RegistryVerdict.Unavailable, (await connection.AskAsync(Person)).Verdict);
        registry.Behaviour = (context, _) => context.Response.WriteAsync("""{"result":"matched"}""");

        Assert.Equal(RegistryVerdict.Unavailable, (await connection.AskAsync(Person)).Verdict);
        Assert.Equal(3, registry.Questions.Count);
        connection.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(RegistryVerdict.Matches, (await connection.AskAsync(Person)).Verdict);
    }

    [Fact]
    public async Task A_registry_that_hangs_or_is_not_there_is_unavailable_and_nothing_of_the_person_is_logged()
    {
        await using var registry = await TestRegistry.StartAsync();
        registry.Behaviour = (context, _) => Task.Delay(TimeSpan.FromMinutes(1), context.RequestAborted);
        using var hanging = new Connection(Settings(registry, more: new() { ["Http:Timeout"] = "00:00:00.1", ["Http:Headers:X-Key"] = "the registry's key" }));
        using var absent = new Connection(new()
        {
            ["Http:Url"] = "http://127.0.0.1:1/{nationalCode}",
            ["Http:Attempts"] = "1",
            ["Http:Answer:Verdict"] = "/result",
            ["Http:Answer:Matches"] = "matched",
        });

        Assert.Equal(RegistryVerdict.Unavailable, (await hanging.AskAsync(Person, ("lastName", "اکبری"))).Verdict);
        Assert.Equal(RegistryVerdict.Unavailable, (await absent.AskAsync(Person, ("lastName", "اکبری"))).Verdict);
        var log = string.Join('\n', [.. hanging.Log.Lines, .. absent.Log.Lines]);
        Assert.Contains("people", log);
        Assert.DoesNotContain(Person, log);
        Assert.DoesNotContain("اکبری", log);
        Assert.DoesNotContain("the registry's key", log);
    }

    [Fact]
    public async Task A_registry_that_is_not_connected_is_unavailable()
    {
        using var connection = new Connection([]);

        Assert.Equal(RegistryVerdict.Unavailable, (await connection.AskAsync(Person)).Verdict);
        Assert.Contains(connection.Log.Lines, line => line.Contains("ServiceDesk:Registries:people", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Http:Url", "ftp://registry", "Url")]
    [InlineData("Http:Methud", "GET", "Methud")]
    [InlineData("Http:Answer:Verdict", "", "Compare")]
    [InlineData("Http:Headers:X-Key", "{secret}", "SecretFile")]
    [InlineData("Csv:Path", "people.csv", "either")]
    public void A_wrong_setting_stops_the_start_and_is_named(string name, string value, string named)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Http:Url"] = "https://registry.example.ir/",
            ["Http:Answer:Verdict"] = "/result",
            ["Http:Answer:Matches"] = "matched",
            ["Csv:Columns:nationalCode"] = name == "Csv:Path" ? "code" : null,
        };
        if (name != "Csv:Path")
            settings.Remove("Csv:Columns:nationalCode");
        settings[name] = value;

        Assert.Contains(named, Assert.Throws<SettingException>(() => new Connection(settings)).Message);
    }

    private static Dictionary<string, string?> Settings(TestRegistry registry, Dictionary<string, string?>? more = null)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Http:Url"] = $"{registry.Address}check",
            ["Http:Attempts"] = "1",
            ["Http:Delay"] = "00:00:00",
            ["Http:Answer:Verdict"] = "/result",
            ["Http:Answer:Matches"] = "matched,true",
            ["Http:Answer:DoesNotMatch"] = "different",
            ["Http:Answer:NotKnownValues"] = "nobody",
        };
        foreach (var (name, value) in more ?? [])
            settings[name] = value;
        return settings;
    }
}
