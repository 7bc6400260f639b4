using System.Text.RegularExpressions;
using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Time;

namespace ServiceDesk.Domain.Tests.Catalogue;

public sealed class ShippedOrganisationsTests
{
    public static TheoryData<string> Keys => [.. Organisations.Keys];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_shipped_definition_reads_without_error_and_bears_its_file_name(string key)
    {
        var definition = Organisations.Read(key);

        Assert.Equal(key, definition.Key);
        Assert.Equal(Enum.GetValues<RequestStatus>(), definition.Statuses.Select(shown => shown.Status));
    }

    [Fact]
    public void Every_definition_file_of_the_folder_is_tested() => Assert.Equal(
        Organisations.Keys,
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "organisations"), "*.json").Select(Path.GetFileNameWithoutExtension).Where(name => name != "organisation.schema").Order());

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_deadline_can_be_computed_in_every_organisation(string key)
    {
        var start = Instant.FromUtc(2022, 4, 23, 6, 0);

        Assert.True(Organisations.Read(key).Calendar.Add(start, new WorkingSpan(2, WorkingUnit.WorkingDays)) > start);
    }

    [Theory]
    [Seed("X-09", "X-10", "E-37")]
    [InlineData("kaums", "letter", "Approve, Reject, Reopen")]
    [InlineData("kerman", "correspondence", "Escalate, Reopen")]
    [InlineData("iums", "sms-panel-charge", "Reopen, TakeStep")]
    public void A_service_offers_the_acts_that_its_definition_has_rules_for(string organisation, string service, string offered)
    {
        RequestAct[] ruled = [RequestAct.Approve, RequestAct.Reject, RequestAct.Escalate, RequestAct.Reopen, RequestAct.TakeStep];
        var definition = Organisations.Read(organisation).Service(service)!;

        Assert.Equal(offered.Split(", "), ruled.Where(definition.Offers).Select(act => act.ToString()));
        Assert.All(Enum.GetValues<RequestAct>().Except(ruled), act => Assert.True(definition.Offers(act)));
    }

    [Fact]
    [Seed("E-22")]
    public void Kerman_has_its_seventeen_units_in_the_order_of_the_guide()
    {
        string[] guide =
        [
            "آموزش، توسعه و پژوهش", "فناوری اطلاعات", "کنترل مقررات", "بازرسی گاز", "بازرسی فنی", "پروانه عضویت", "پروانه اشتغال",
            "نقشه‌برداری", "اداری و پشتیبانی", "دبیرخانه", "روابط عمومی", "دفتر نمایندگی‌ها", "شورای انتظامی", "مالی",
            "مجریان ذی‌صلاح و شناسنامه فنی", "ماده ۲۷", "رئیس",
        ];

        Assert.Equal(guide, Organisations.Read("kerman").Units.Select(unit => unit.Name.Fa));
    }

    [Fact]
    [Seed("E-32", "E-37", "E-23")]
    public void Kerman_promises_two_working_days_and_escalates_to_the_head()
    {
        var kerman = Organisations.Read("kerman");
        var service = kerman.Service("correspondence")!;

        Assert.Equal(new WorkingSpan(2, WorkingUnit.WorkingDays), service.AnswerWithin);
        Assert.Equal("رئیس", kerman.Unit(service.Escalation!.ToUnit)!.Name.Fa);
        Assert.True(kerman.Unit(service.Escalation.ToUnit)!.IsHead);
        Assert.Null(service.Approval);
    }

    [Fact]
    [Seed("E-16")]
    public void Kerman_has_four_priorities() => Assert.Equal(
        ["خیلی فوری", "فوری", "عادی", "ضعیف"],
        Organisations.Read("kerman").Service("correspondence")!.Priorities.Select(priority => priority.Name.Fa));

    [Fact]
    [Seed("E-26", "E-27")]
    public void Kerman_shows_the_labels_of_its_guide()
    {
        var kerman = Organisations.Read("kerman");

        Assert.Equal("در انتظار پاسخ", kerman.Status(RequestStatus.AwaitingReply).Label.Fa);
        Assert.Equal("پاسخ داده شد", kerman.Status(RequestStatus.Answered).Label.Fa);
    }

    [Fact]
    [Seed("E-39", "F-29")]
    public void Kerman_and_Faragostar_number_in_order_with_five_and_six_digits()
    {
        Assert.Equal("10025", TrackingCode.Issue(Organisations.Read("kerman").Numbering, [], 24));
        Assert.Equal(6, TrackingCode.Issue(Organisations.Read("faragostar").Numbering, [], 0).Length);
    }

    [Fact]
    [Seed("K-14")]
    public void Kashan_has_the_units_of_its_guide() => Assert.Equal(
        ["حوزه ریاست", "معاونت آموزشی", "معاونت تحقیقات و فناوری", "معاونت توسعه مدیریت و منابع", "معاونت غذا و دارو", "واحد آمار و فناوری اطلاعات"],
        Organisations.Read("kaums").Units.Select(unit => unit.Name.Fa));

    [Theory]
    [Seed("K-21", "K-29", "K-22", "K-23", "K-24", "K-25", "K-26", "K-27", "K-28", "X-14")]
    [InlineData("K-21", "illegible", SenderKind.Natural)]
    [InlineData("K-22", "receiver_title_missing", null)]
    [InlineData("K-23", "contact_signature_date_missing", SenderKind.Natural)]
    [InlineData("K-24", "attachment_missing", null)]
    [InlineData("K-25", "special_form_not_used", SenderKind.Natural)]
    [InlineData("K-26", "letterhead_stamp_signature_missing", SenderKind.Legal)]
    [InlineData("K-27", "company_number_date_missing", SenderKind.Legal)]
    [InlineData("K-28", "receiver_title_missing", null)]
    [InlineData("K-29", "attachment_missing", null)]
    public void Kashan_has_a_reason_for_every_part_a_letter_may_lack(string item, string code, SenderKind? sender)
    {
        var reason = Assert.Single(Organisations.Read("kaums").Service("letter")!.Approval!.Reasons, reason => reason.Code == code);

        Assert.True(reason.For == sender, item);
    }

    [Theory]
    [Seed("K-41")]
    [InlineData("156301/843", true)]
    [InlineData("156301/956", true)]
    [InlineData("156301", false)]
    [InlineData("a/1", false)]
    public void Kashan_knows_its_letter_numbers(string number, bool fits) => Assert.Equal(
        fits,
        Regex.IsMatch(number, $"^(?:{Organisations.Read("kaums").Service("letter")!.Approval!.LetterNumberPattern})$"));

    [Theory]
    [Seed("K-45", "K-46", "K-47", "K-48", "K-44", "K-52")]
    [InlineData(RequestStatus.AwaitingApproval, "در حال بررسی", StatusColour.Blue, StatusIcon.Dash)]
    [InlineData(RequestStatus.AwaitingReply, "تایید شده", StatusColour.Green, StatusIcon.CheckCircle)]
    [InlineData(RequestStatus.Rejected, "رد شده", StatusColour.Red, StatusIcon.CrossCircle)]
    public void Kashan_shows_label_colour_and_icon(RequestStatus status, string label, StatusColour colour, StatusIcon icon)
    {
        var shown = Organisations.Read("kaums").Status(status);

        Assert.Equal((label, colour, icon), (shown.Label.Fa, shown.Colour, shown.Icon));
    }

    [Theory]
    [Seed("F-32", "F-33")]
    [InlineData(RequestStatus.AwaitingReply, "در حال بررسی", StatusColour.Blue)]
    [InlineData(RequestStatus.Answered, "جوابیه نهایی", StatusColour.Green)]
    public void Faragostar_shows_blue_on_its_way_and_green_with_a_final_reply(RequestStatus status, string label, StatusColour colour)
    {
        var shown = Organisations.Read("faragostar").Status(status);

        Assert.Equal((label, colour), (shown.Label.Fa, shown.Colour));
    }

    [Fact]
    [Seed("F-18")]
    public void Faragostar_limits_name_and_subject_to_200_characters()
    {
        var limits = Organisations.Read("faragostar").Service("letter")!.Limits;

        Assert.Equal((200, 200), (limits.Name, limits.Subject));
    }

    [Fact]
    [Seed("I-10", "I-11", "I-12", "I-13", "I-08")]
    public void The_SMS_panel_charge_asks_for_unit_phone_mobile_and_amount_with_help_for_each()
    {
        var fields = Organisations.Read("iums").Service("sms-panel-charge")!.Fields;

        Assert.Equal(["organisationalUnit", "contactNumber", "mobile", "amount"], fields.Select(field => field.Key));
        Assert.All(fields, field => Assert.NotNull(field.Help));
    }

    [Fact]
    [Seed("Q-22")]
    public void Qazvin_takes_a_request_from_who_cannot_receive_the_code() =>
        Assert.Equal(["software-office"], Organisations.Read("ikiu").Service("code-not-received")!.Units);
}
