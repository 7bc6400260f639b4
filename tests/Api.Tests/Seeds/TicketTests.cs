using System.Net;
using ServiceDesk.Api.Tests.Hosting;
using ServiceDesk.Api.Tests.Schema;
using ServiceDesk.Testing;

namespace ServiceDesk.Api.Tests.Seeds;

/// <summary>What a page about one request has to show, as front ends read it.</summary>
public sealed class TicketTests(HostFixture fixture) : GraphQLTest(fixture)
{
    [PostgresFact(Timeout = 60_000)]
    [Seed("E-25", "E-28", "E-30", "E-31", "E-34", "E-36", "E-41", "K-49")]
    public async Task The_ticket_of_Kerman_has_its_head_its_messages_with_author_and_role_and_a_way_to_reply()
    {
        var kerman = (await HostAsync()).At("kerman");
        var (reza, expert) = (await kerman.SignInAsync("reza-ticket"), await kerman.SignInAsync("norouzi", "expert:it"));
        var request = (await reza.SubmitAsync(Letters.Kerman)).Is(HttpStatusCode.Created);
        request = await expert.DoneAsync("reply", request, """{"text":"پاسخ","final":true}""");

        var ticket = (await DataAsync(reza, """
            query($code: String!) { requestByTrackingCode(code: $code) {
              subject service { name { fa } } unit { name { fa } } trackingCode status { label { fa } } priority { name { fa } } submittedAt { jalali } body applicantName
              messages { authorName authorRole authorUnit { name { fa } } fromApplicant text final at { jalali } } allowedActs } }
            """, new { code = (string)request.Json["trackingCode"]! }))["requestByTrackingCode"]!;

        Assert.Equal(
            ("پرسش", "ارسال درخواست", "فناوری اطلاعات", "پاسخ داده شد", "عادی"),
            ((string)ticket["subject"]!, (string)ticket["service"]!["name"]!["fa"]!, (string)ticket["unit"]!["name"]!["fa"]!, (string)ticket["status"]!["label"]!["fa"]!, (string)ticket["priority"]!["name"]!["fa"]!));
        Assert.Equal((string)request.Json["trackingCode"]!, (string)ticket["trackingCode"]!);
        Assert.Equal(("متن پرسش", "Name of reza-ticket"), ((string)ticket["body"]!, (string)ticket["applicantName"]!));
        Assert.Matches("^1[0-9]{3}/[0-9]{2}/[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$", (string)ticket["submittedAt"]!["jalali"]!);
        var message = Assert.Single(ticket["messages"]!.AsArray())!;
        Assert.Equal(
            ("Name of norouzi", "EXPERT", "فناوری اطلاعات", "پاسخ", true, false),
            ((string)message["authorName"]!, (string)message["authorRole"]!, (string)message["authorUnit"]!["name"]!["fa"]!, (string)message["text"]!, (bool)message["final"]!, (bool)message["fromApplicant"]!));
        Assert.Matches("^1[0-9]{3}/[0-9]{2}/[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$", (string)message["at"]!["jalali"]!);
        // An answered question may be written to and, later, reopened; it has no steps that could be taken.
        Assert.Equal(["READ", "REPLY", "ESCALATE", "WITHDRAW", "REOPEN"], ticket["allowedActs"]!.AsArray().Select(act => (string)act!));
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("I-01", "I-09", "I-16", "I-17")]
    public async Task The_ticket_of_IUMS_shows_all_that_was_entered_and_its_status()
    {
        var member = await (await HostAsync()).At("iums").SignInAsync("employee-ticket");
        var request = (await member.SubmitAsync(Letters.Iums)).Is(HttpStatusCode.Created);

        var ticket = (await DataAsync(
            member,
            "query($id: ID!) { request(id: $id) { senderName subject body status { label { fa en } colour icon } fields { key label { fa } value shown { fa en } } } }",
            new { id = request.Id }))["request"]!;

        Assert.Equal(("Name of employee-ticket", "شارژ پنل", "شرح"), ((string)ticket["senderName"]!, (string)ticket["subject"]!, (string)ticket["body"]!));
        Assert.All(["label", "colour", "icon"], part => Assert.NotNull(ticket["status"]![part]));
        Assert.Equal(
            ["organisationalUnit: واحد سازمانی = it", "contactNumber: شماره تماس = 021", "mobile: شماره تلفن = +989121234567", "amount: مبلغ به تومان = 1000000"],
            ticket["fields"]!.AsArray().Select(field => $"{field!["key"]}: {field["label"]!["fa"]} = {field["value"]}"));
        Assert.Equal(
            [("آمار و فناوری اطلاعات", "Statistics and Information Technology"), ("021", "021"), ("+989121234567", "+989121234567"), ("۱٬۰۰۰٬۰۰۰", "1,000,000")],
            ticket["fields"]!.AsArray().Select(field => ((string)field!["shown"]!["fa"]!, (string)field["shown"]!["en"]!)));
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("K-39", "K-40", "K-47")]
    public async Task The_card_of_Kashan_has_subject_receiver_status_and_the_letters_numbers()
    {
        var (_, request, owner, _, _, _) = await ApprovedAsync("sara-card");

        var card = (await DataAsync(
            owner,
            "query($id: ID!) { request(id: $id) { subject submittedTo { name { fa } } status { label { fa } colour icon } letter { number date { jalali } officeTrackingNumber } } }",
            new { id = request.Id }))["request"]!;

        Assert.Equal(("درخواست دسترسی", "واحد آمار و فناوری اطلاعات"), ((string)card["subject"]!, (string)card["submittedTo"]!["name"]!["fa"]!));
        Assert.Equal(
            ("تایید شده", "GREEN", "CHECK_CIRCLE"), ((string)card["status"]!["label"]!["fa"]!, (string)card["status"]!["colour"]!, (string)card["status"]!["icon"]!));
        Assert.Equal(("12/34", "1401/02/07"), ((string)card["letter"]!["number"]!, (string)card["letter"]!["date"]!["jalali"]!));
        Assert.NotNull(card["letter"]!["officeTrackingNumber"]);
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("F-26", "F-27")]
    public async Task The_receipt_of_Faragostar_has_the_tracking_code_and_the_date_of_sending()
    {
        var sender = await (await HostAsync()).At("faragostar").SignInAsync("sender-receipt");
        var done = (await sender.SubmitAsync(Letters.Faragostar)).Is(HttpStatusCode.Created);

        var receipt = (await DataAsync(sender, "query($id: ID!) { request(id: $id) { trackingCode submittedAt { jalali } } }", new { id = done.Id }))["request"]!;

        Assert.Matches("^[0-9]{6}$", (string)done.Json["trackingCode"]!);
        Assert.Equal((string)done.Json["trackingCode"]!, (string)receipt["trackingCode"]!);
        Assert.Matches("^1[0-9]{3}/[0-9]{2}/[0-9]{2} ", (string)receipt["submittedAt"]!["jalali"]!);
    }

    [PostgresFact(Timeout = 60_000)]
    [Seed("K-10")]
    public async Task A_letter_is_followed_by_its_code_or_by_the_offices_number()
    {
        var (_, request, owner, _, _, _) = await ApprovedAsync("sara-follows");
        var officeNumber = (string)(await DataAsync(owner, "query($id: ID!) { request(id: $id) { letter { officeTrackingNumber } } }", new { id = request.Id }))["request"]!["letter"]!["officeTrackingNumber"]!;

        foreach (var code in new[] { (string)request.Json["trackingCode"]!, officeNumber })
            Assert.Equal(request.Id, (string?)(await DataAsync(owner, "query($code: String!) { requestByTrackingCode(code: $code) { id } }", new { code }))["requestByTrackingCode"]!["id"]);
    }
}
