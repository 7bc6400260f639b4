using System.Text.Json.Nodes;
using ServiceDesk.Api.Tests.Hosting;

namespace ServiceDesk.Api.Tests.Schema;

/// <summary>A front end draws and checks every form without knowing the organisation.</summary>
public sealed class ServiceFormTests(HostFixture fixture) : GraphQLTest(fixture)
{
    private const string Form =
        """
        { organisation { categories { key name { fa en } services { key } } services {
          key category name { fa } senders senderNameHelp { fa en } unitHelp { fa } subjectHelp { fa } bodyHelp { fa } body needsApproval units { key } priorities { key name { fa } }
          limits { senderName subject body message reason }
          fields { key kind required limit least most label { fa } help { fa } pattern { expression meaning { fa } } choices { key } when { sender field is } template { address name { fa } } file { formats limitBytes most } }
          files { formats limitBytes limit { fa } adviceBytes advice { en } most }
          answerWithin { amount unit words { fa en } } escalation { toUnit { key isHead } automatic } reopenWithinDays
          rejectionReasons { key for name { fa } check { fa } } all: checks { fa } natural: checks(sender: NATURAL) { fa } legal: checks(sender: LEGAL) { fa en }
        } } }
        """;

    [Fact]
    [Seed("I-06", "I-08", "I-10", "I-11", "I-12", "I-13", "I-14")]
    public async Task The_form_of_the_charge_stands_under_a_card_of_its_own_name_with_a_help_for_every_field()
    {
        var organisation = await OrganisationAsync("iums");
        var service = organisation["services"]!.AsArray().Single(each => (string?)each!["key"] == "sms-panel-charge")!;

        var card = Assert.Single(organisation["categories"]!.AsArray())!;
        Assert.Equal((string?)service["name"]!["fa"], (string?)card["name"]!["fa"]);
        Assert.Equal("sms-panel-charge", (string?)Assert.Single(card["services"]!.AsArray())!["key"]);
        var fields = service["fields"]!.AsArray();
        Assert.All(fields, field => Assert.NotNull(field!["help"]));
        Assert.All(["senderNameHelp", "unitHelp", "subjectHelp", "bodyHelp"], help => Assert.NotEmpty((string)service[help]!["fa"]!));
        var amount = fields.Single(field => (string?)field!["key"] == "amount")!;
        Assert.Equal(("TOMAN", true, 1), ((string?)amount["kind"], (bool)amount["required"]!, (int)amount["least"]!));
        Assert.Equal("MOBILE", (string?)fields.Single(field => (string?)field!["key"] == "mobile")!["kind"]);
    }

    [Fact]
    [Seed("K-11", "K-12", "K-13", "K-16", "K-31", "K-33")]
    public async Task A_letter_to_Kashan_is_a_file_from_a_person_or_a_company_to_a_unit_and_needs_approval()
    {
        var letter = Assert.Single((await OrganisationAsync("kaums"))["services"]!.AsArray())!;

        Assert.Equal("ثبت نامه/درخواست جدید", (string?)letter["name"]!["fa"]);
        Assert.Equal(("FILE", true), ((string?)letter["body"], (bool)letter["needsApproval"]!));
        Assert.Equal(["NATURAL", "LEGAL"], Texts(letter["senders"]!));
        Assert.Contains("شرکت", (string?)letter["senderNameHelp"]!["fa"]);
        Assert.Equal(6, letter["units"]!.AsArray().Count);
    }

    [Fact]
    [Seed("K-21", "K-22", "K-23", "K-24", "K-25", "K-26", "K-27", "K-28", "K-29", "K-30", "X-14")]
    public async Task Senders_look_through_what_is_theirs_and_the_approver_ticks_the_same()
    {
        var letter = Assert.Single((await OrganisationAsync("kaums"))["services"]!.AsArray())!;

        Assert.Equal(
            [
                "نامه خوانا باشد.", "نامه حتماً با عنوان گیرنده باشد.", "شماره تماس، امضا و تاریخ در انتهای نامه آمده باشد.",
                "اگر در نامه به پیوست اشاره شده است، فایل پیوست ضمیمه شده باشد.",
                "اگر واحد مربوطه فرم خاصی طراحی و در سایت خود قرار داده است، درخواست در قالب همان فرم باشد.",
            ],
            Texts(letter["natural"]!, "fa"));
        Assert.Equal(
            [
                "نامه حتماً با عنوان گیرنده باشد.", "اگر در نامه به پیوست اشاره شده است، فایل پیوست ضمیمه شده باشد.",
                "نامه با سربرگ، مهر و امضای شرکت باشد.", "شماره و تاریخ شرکت در نامه درج شده باشد.",
            ],
            Texts(letter["legal"]!, "fa"));
        var reasons = letter["rejectionReasons"]!.AsArray();
        Assert.Equal(7, reasons.Count);
        Assert.Equal(Texts(letter["all"]!, "fa"), reasons.Select(reason => (string)reason!["check"]!["fa"]!));
        Assert.Equal(["NATURAL", null, "NATURAL", null, "NATURAL", "LEGAL", "LEGAL"], reasons.Select(reason => (string?)reason!["for"]));
    }

    [Fact]
    [Seed("E-14", "E-16", "E-17", "E-18", "E-22", "E-23", "E-32", "E-37")]
    public async Task A_request_to_Kerman_has_four_priorities_and_seventeen_units_and_says_what_is_promised()
    {
        var service = Assert.Single((await OrganisationAsync("kerman"))["services"]!.AsArray())!;

        Assert.Equal(["خیلی فوری", "فوری", "عادی", "ضعیف"], service["priorities"]!.AsArray().Select(priority => (string)priority!["name"]!["fa"]!));
        Assert.Equal("REQUIRED", (string?)service["body"]);
        Assert.Equal(17, service["units"]!.AsArray().Count);
        var promise = service["answerWithin"]!;
        Assert.Equal((2, "WORKING_DAYS", "۲ روز کاری", "2 working days"), ((int)promise["amount"]!, (string)promise["unit"]!, (string)promise["words"]!["fa"]!, (string)promise["words"]!["en"]!));
        Assert.Equal(("head", true, false), ((string?)service["escalation"]!["toUnit"]!["key"], (bool)service["escalation"]!["toUnit"]!["isHead"]!, (bool)service["escalation"]!["automatic"]!));
    }

    [Fact]
    [Seed("F-15", "F-17", "F-18", "F-21", "F-22", "F-23", "F-24")]
    public async Task Faragostar_takes_letters_and_opinions_with_names_and_subjects_of_200_characters()
    {
        var services = (await OrganisationAsync("faragostar"))["services"]!.AsArray();

        Assert.Equal([("letter", "FILE"), ("feedback", "REQUIRED")], services.Select(service => ((string)service!["key"]!, (string)service["body"]!)));
        Assert.All(services, service => Assert.Equal((200, 200), ((int)service!["limits"]!["senderName"]!, (int)service["limits"]!["subject"]!)));
        Assert.All(services, service => Assert.Equal("secretariat", (string?)Assert.Single(service!["units"]!.AsArray())!["key"]));
    }

    private async Task<JsonNode> OrganisationAsync(string key) => (await DataAsync((await HostAsync()).At(key).Nobody(), Form))["organisation"]!;

    private static IEnumerable<string> Texts(JsonNode list) => list.AsArray().Select(each => (string)each!);

    private static IEnumerable<string> Texts(JsonNode list, string language) => list.AsArray().Select(each => (string)each![language]!);
}
