using System.Net;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Tests.Files;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Schema;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Seeds;

/// <summary>A form, filled in by nothing but what it says of itself, and sent.</summary>
public sealed class FormTests(HostFixture fixture) : GraphQLTest(fixture)
{
    private const string Form = "{ organisation { services { key name { fa en } body units { key } priorities { key } fields { key kind label { fa en } } } } }";

    private const string Send = "mutation($input: SubmitInput!) { submit(input: $input) { answer { trackingCode } request { subject fields { key } } problem { code } } }";

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("iums", "sms-panel-charge", "درخواست شارژ مبلغ پنل پیامکی")]
    [InlineData("kerman", "correspondence", "ارسال درخواست")]
    [InlineData("faragostar", "letter", "ثبت درخواست")]
    [Seed("I-07", "E-21", "F-25")]
    public async Task It_is_sent_with_one_command_and_registered(string organisation, string service, string name)
    {
        var member = await (await HostAsync()).At(organisation).SignInAsync($"fills-in-{service}");
        var form = (await DataAsync(member, Form))["organisation"]!["services"]!.AsArray().Single(each => (string?)each!["key"] == service)!;
        Assert.Equal(name, (string?)form["name"]!["fa"]);

        var sent = (await DataAsync(member, Send, new { input = await FilledInAsync(form, member) }))["submit"]!;

        Assert.Null(sent["problem"]);
        Assert.NotEmpty((string)sent["answer"]!["trackingCode"]!);
        Assert.Equal("موضوع", (string?)sent["request"]!["subject"]);
        Assert.Equal(
            form["fields"]!.AsArray().Select(field => (string)field!["key"]!).Order(StringComparer.Ordinal),
            sent["request"]!["fields"]!.AsArray().Select(field => (string)field!["key"]!).Order(StringComparer.Ordinal));
    }

    [PostgresTheory(Timeout = 60_000)]
    [InlineData("iums", "sms-panel-charge")]
    [InlineData("kerman", "correspondence")]
    [InlineData("faragostar", "letter")]
    [Seed("I-07", "I-38")]
    public async Task Left_empty_it_says_what_is_missing_in_the_language_of_whoever_fills_it_in(string organisation, string service)
    {
        var member = await (await HostAsync()).At(organisation).SignInAsync($"leaves-empty-{service}");
        var empty = $$"""{"service":"{{service}}","bodyFile":null}""";

        var persian = (await member.PostAsync("/api/requests", empty, ("Accept-Language", "fa"))).IsProblem(400, "invalid_command");
        var english = (await member.PostAsync("/api/requests", empty, ("Accept-Language", "en"))).IsProblem(400, "invalid_command");

        Assert.Contains("subject required", persian.Errors);
        Assert.Equal(persian.Errors, english.Errors);
        Assert.All(Messages(persian), message => Assert.Matches("\\p{IsArabic}", message));
        Assert.All(Messages(english), message => Assert.DoesNotMatch("\\p{IsArabic}", message));
    }

    private static async Task<JsonObject> FilledInAsync(JsonNode form, Member member)
    {
        var input = new JsonObject
        {
            ["service"] = (string)form["key"]!,
            ["unit"] = (string)form["units"]![0]!["key"]!,
            ["subject"] = "موضوع",
            ["priority"] = (string?)form["priorities"]!.AsArray().FirstOrDefault()?["key"],
            ["fields"] = new JsonArray([.. form["fields"]!.AsArray().Select(field => new JsonObject { ["key"] = (string)field!["key"]!, ["value"] = Value((string)field["kind"]!, form) })]),
        };
        if ((string?)form["body"] == "FILE")
            input["bodyFile"] = (await member.UploadAsync(SampleFiles.Pdf())).Is(HttpStatusCode.Created).Id;
        else
            input["body"] = "متن";
        return input;
    }

    private static string Value(string kind, JsonNode form) => kind switch
    {
        "UNIT" => (string)form["units"]![0]!["key"]!,
        "MOBILE" => "۰۹۱۲۱۲۳۴۵۶۷",
        "TOMAN" => "۱٬۰۰۰٬۰۰۰ تومان",
        "LINE" => "۰۲۱",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No form of these asks for that."),
    };

    private static IEnumerable<string> Messages(Reply problem) => problem.Json["errors"]!.AsArray().Select(error => (string)error!["message"]!);
}
