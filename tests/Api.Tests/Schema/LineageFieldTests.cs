using System.Net;
using System.Text.Json.Nodes;
using ServiceDesk.Api.Tests.Hosting;

namespace ServiceDesk.Api.Tests.Schema;

/// <summary>Requests that name each other, and the sentences about where they stand.</summary>
public sealed class LineageFieldTests(HostFixture fixture) : GraphQLTest(fixture)
{
    private const string Links =
        """
        query ($id: ID!) { request(id: $id) {
          explanation { fa en }
          corrects { id trackingCode subject status { value } request { subject senderName rejection { reasons { key } text } } }
          correctedBy { id trackingCode status { value } request { subject } }
          cites { unit { key } noReplyFrom { jalali } noReplyUntil { at } due { at } statement { fa en } request { id trackingCode subject unit { key } status { value } request { body } } }
          citedBy { id trackingCode subject status { value } }
        } }
        """;

    [Fact]
    [Seed("K-36", "K-42", "K-30", "K-37")]
    public async Task The_person_reads_why_and_when_and_the_approver_sees_the_former_refusal_beside_the_correction()
    {
        var kaums = (await HostAsync()).At("kaums");
        var (sara, approver, expert) = (await kaums.SignInAsync("links-sara"), await kaums.SignInAsync("links-karimi", "approver"), await kaums.SignInAsync("links-ahmadi", "expert:it"));
        var letter = (await sara.SubmitAsync(Letters.Kaums)).Is(HttpStatusCode.Created);
        await approver.DoneAsync("reject", letter, """{"reasonCodes":["illegible"],"text":"عدم ارسال مستندات مرتبط"}""");
        var correction = (await sara.SubmitAsync(Letters.Kaums.Replace("{", $$"""{"corrects":"{{letter.Id}}","""))).Is(HttpStatusCode.Created);

        var refused = await LinksAsync(sara, letter);
        Assert.Matches("^درخواست شما به دلیل «\u2068نامه خوانا نیست؛ عدم ارسال مستندات مرتبط\u2069» مورد تایید نمی‌باشد\\. در تاریخ \u20681[0-9]{3}/[0-9]{2}/[0-9]{2}\u2069 رد شد\\.$", (string)refused["explanation"]!["fa"]!);
        Assert.StartsWith("Your request is not approved because of “\u2068The letter is not legible; عدم ارسال مستندات مرتبط\u2069”.", (string)refused["explanation"]!["en"]!);
        Assert.Equal((correction.Id, "AWAITING_APPROVAL"), ((string?)refused["correctedBy"]!["id"], (string?)refused["correctedBy"]!["status"]!["value"]));

        var beside = (await LinksAsync(approver, correction))["corrects"]!;
        Assert.Equal((letter.Id, "REJECTED"), ((string?)beside["id"], (string?)beside["status"]!["value"]));
        Assert.Equal("illegible", (string?)beside["request"]!["rejection"]!["reasons"]![0]!["key"]);

        // The unit gets the correction with its approval, and learns that it is one; what was refused never reached it.
        await approver.DoneAsync("approve", correction, Letters.Approval);
        var withUnit = await LinksAsync(expert, correction);
        Assert.Equal((string?)letter.Json["trackingCode"], (string?)withUnit["corrects"]!["trackingCode"]);
        Assert.Null(withUnit["corrects"]!["request"]);
    }

    [Fact]
    [Seed("K-35", "K-40")]
    public async Task An_approved_letter_says_under_what_it_was_registered()
    {
        var (_, letter, owner, _, _, _) = await ApprovedAsync("links-owner");

        var explanation = (await LinksAsync(owner, letter))["explanation"]!;

        Assert.Equal(
            "درخواست شما با شماره نامه \u206812/34\u2069، شماره پیگیری \u206877\u2069 و تاریخ نامه \u20681401/02/07\u2069 ثبت شده است.",
            (string?)explanation["fa"]);
        Assert.Equal(
            "Your request was registered with letter number \u206812/34\u2069, tracking number \u206877\u2069 and letter date \u20681401/02/07\u2069.",
            (string?)explanation["en"]);
    }

    [Fact]
    [Seed("E-37", "X-08")]
    public async Task The_head_reads_that_the_unit_was_silent_and_the_applicant_sees_both_linked()
    {
        var kerman = (await HostAsync()).At("kerman");
        var (reza, head, expert) = (await kerman.SignInAsync("links-reza"), await kerman.SignInAsync("links-head", "head:head"), await kerman.SignInAsync("links-expert", "expert:it"));
        var question = (await reza.SubmitAsync(Letters.Kerman)).Is(HttpStatusCode.Created);
        var code = (string)question.Json["trackingCode"]!;
        var complaint = (await reza.SubmitAsync(
            $$"""{"service":"correspondence","unit":"head","subject":"بی‌پاسخ","body":"دو روز گذشت.","priority":"urgent","citedTrackingCode":"{{code}}"}""")).Is(HttpStatusCode.Created);

        var cites = (await LinksAsync(head, complaint))["cites"]!;
        Assert.Equal(
            (code, "پرسش", "it", "AWAITING_REPLY"),
            ((string?)cites["request"]!["trackingCode"], (string?)cites["request"]!["subject"], (string?)cites["request"]!["unit"]!["key"], (string?)cites["request"]!["status"]!["value"]));
        // Not what is written in it: that stays with its unit.
        Assert.Null(cites["request"]!["request"]);
        Assert.Equal("it", (string?)cites["unit"]!["key"]);
        Assert.NotNull(cites["due"]);
        Assert.Matches($"^From \u2068.+\u2069 until \u2068.+\u2069 the unit \u2068Information Technology\u2069 gave no reply to the request \u2068{code}\u2069\\.$", (string)cites["statement"]!["en"]!);
        Assert.Matches($"^از \u2068.+\u2069 تا \u2068.+\u2069 واحد \u2068فناوری اطلاعات\u2069 به درخواست \u2068{code}\u2069 پاسخی نداده است\\.$", (string)cites["statement"]!["fa"]!);

        Assert.Equal(complaint.Id, (string?)Assert.Single((await LinksAsync(reza, question))["citedBy"]!.AsArray())!["id"]);
        // The unit may not read what was written to the head, so it does not learn of it either.
        Assert.Empty((await LinksAsync(expert, question))["citedBy"]!.AsArray());

        // The statement is of its moment: a reply that comes later does not change it, while the status shown is the present one.
        await expert.DoneAsync("reply", question, """{"text":"انجام شد.","final":true}""");
        var later = (await LinksAsync(head, complaint))["cites"]!;
        Assert.Equal((string?)cites["statement"]!["en"], (string?)later["statement"]!["en"]);
        Assert.Equal("ANSWERED", (string?)later["request"]!["status"]!["value"]);
    }

    private static async Task<JsonNode> LinksAsync(Member member, Reply request) => (await DataAsync(member, Links, new { id = request.Id }))["request"]!;
}
