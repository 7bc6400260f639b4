using NodaTime;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Values;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Requests;

public sealed class SubmitTests
{
    [Fact]
    [Seed("E-14", "E-32", "E-24", "I-09")]
    public void A_person_submits_and_the_answer_is_due_in_two_working_days() => Scenario.InKerman()
        .When(Correspondence, Maryam)
        .Then(new RequestSubmitted(
            Maryam,
            Morning,
            Scenario.Code,
            "correspondence",
            1,
            "it",
            false,
            new Applicant(Maryam.Id, Maryam.Name, SenderKind.Natural, "+989131111111"),
            Maryam.Name,
            "تست سیستم مکاتبات",
            FieldValues.Empty,
            "سلام\nتست سیستم مکاتبات",
            "urgent",
            Morning + Duration.FromDays(2)));

    [Fact]
    [Seed("E-26")]
    public void Without_approval_it_awaits_the_units_reply() =>
        Assert.Equal(RequestStatus.AwaitingReply, Scenario.Submitted().State!.Status);

    [Fact]
    [Seed("K-32", "K-12", "K-31", "K-16")]
    public void With_approval_it_awaits_that_first_and_no_clock_runs()
    {
        var state = Scenario.AwaitingApproval().State!;

        Assert.Equal(RequestStatus.AwaitingApproval, state.Status);
        Assert.Equal(("شرکت عصر ارتباط", SenderKind.Legal, null), (state.SenderName, state.Applicant.SenderKind, state.Body));
        Assert.Null(state.AnswerDue);
        Assert.Null(state.AwaitingSince);
        Assert.False(state.IsWithUnit);
    }

    [Fact]
    [Seed("K-11", "K-13", "K-15", "E-17", "F-22", "F-23")]
    public void All_that_is_wrong_is_said_at_once() => Scenario.InKerman()
        .When(new Submit("correspondence", "nowhere", new string('ن', 201), "company", " \u200C ", null, "now", new Dictionary<string, string?> { ["x"] = "1" }, "???", Corrects: "???"), Maryam)
        .ThenWrong(
            ("unit", FieldErrorCodes.UnknownUnit),
            ("senderName", FieldErrorCodes.TooLong),
            ("senderKind", FieldErrorCodes.UnknownChoice),
            ("subject", FieldErrorCodes.Required),
            ("body", FieldErrorCodes.Required),
            ("priority", FieldErrorCodes.UnknownChoice),
            ("fields.x", FieldErrorCodes.UnknownField),
            ("citedTrackingCode", FieldErrorCodes.InvalidTrackingCode),
            ("corrects", FieldErrorCodes.InvalidTrackingCode));

    [Theory]
    [InlineData(null, FieldErrorCodes.Required)]
    [InlineData("", FieldErrorCodes.Required)]
    [InlineData("nothing", FieldErrorCodes.UnknownService)]
    public void The_service_must_be_one_of_the_organisation(string? service, string code) => Scenario.InKerman()
        .When(Correspondence with { Service = service }, Maryam)
        .ThenWrong(("service", code));

    [Fact]
    public void A_unit_that_the_service_does_not_go_to_is_refused() => Scenario
        .In(Kerman, service => service with { Units = ["it", "finance"] })
        .When(Correspondence with { Unit = "head" }, Maryam)
        .ThenWrong(("unit", FieldErrorCodes.UnitNotServed));

    [Theory]
    [Seed("E-15", "K-13", "F-23")]
    [InlineData(null)]
    [InlineData(" ")]
    public void The_unit_must_be_named_where_there_are_several(string? unit) => Scenario.InKerman()
        .When(Correspondence with { Unit = unit }, Maryam)
        .ThenWrong(("unit", FieldErrorCodes.Required));

    [Fact]
    [Seed("E-15")]
    public void The_only_unit_of_a_service_need_not_be_named() => Assert.Equal("it", Scenario
        .In(Kerman, service => service with { Units = ["it"] })
        .When(Correspondence with { Unit = null }, Maryam)
        .Then<RequestSubmitted>().Unit);

    [Fact]
    [Seed("F-18")]
    public void Subject_and_name_hold_200_characters_and_not_one_more()
    {
        // Counted in Unicode characters: an emoji is one although it takes two UTF-16 units.
        var full = string.Concat(Enumerable.Repeat("📨", 200));

        var submitted = Scenario.InKerman().When(Correspondence with { Subject = full, SenderName = full }, Maryam).Then<RequestSubmitted>();
        Assert.Equal((full, full), (submitted.Subject, submitted.SenderName));

        var rejection = Scenario.InKerman().When(Correspondence with { Subject = full + "الف" }, Maryam).ThenWrong(("subject", FieldErrorCodes.TooLong));
        Assert.Equal(FieldValues.Of(("length", "203"), ("limit", "200")), rejection.Fields[0].Parameters);
    }

    [Fact]
    public void The_body_holds_20000_characters_unless_the_service_says_otherwise()
    {
        Scenario.InKerman().When(Correspondence with { Body = new string('م', 20_000) }, Maryam).Then<RequestSubmitted>();
        Scenario.InKerman().When(Correspondence with { Body = new string('م', 20_001) }, Maryam).ThenWrong(("body", FieldErrorCodes.TooLong));
        Scenario.In(Kerman, service => service with { Limits = new ServiceLimits(Body: 5) })
            .When(Correspondence with { Body = "سلام!!" }, Maryam).ThenWrong(("body", FieldErrorCodes.TooLong));
    }

    [Theory]
    [InlineData("a\u0000b", 1, "U+0000")]
    [InlineData("ab\u202Ec", 2, "U+202E")]
    [InlineData("📨\u2066x", 1, "U+2066")]
    [InlineData("a\nb", 1, "U+000A")]
    [InlineData("a\tb", 1, "U+0009")]
    [InlineData("a\u2028b", 1, "U+2028")]
    [InlineData("\u200Eab", 0, "U+200E")]
    [InlineData("  a\u007Fb", 3, "U+007F")]
    public void Control_and_bidirectional_characters_are_refused_with_their_place(string subject, int position, string character)
    {
        var rejection = Scenario.InKerman().When(Correspondence with { Subject = subject }, Maryam)
            .ThenWrong(("subject", FieldErrorCodes.ForbiddenCharacter));

        Assert.Equal(FieldValues.Of(("position", $"{position}"), ("character", character)), rejection.Fields[0].Parameters);
    }

    [Fact]
    public void Every_control_of_direction_is_refused_and_the_joiners_of_Persian_are_not()
    {
        // Unicode's property Bidi_Control.
        int[] controls = [0x061C, 0x200E, 0x200F, .. Enumerable.Range(0x202A, 5), .. Enumerable.Range(0x2066, 4)];

        Assert.All(controls, control => Scenario.InKerman()
            .When(Correspondence with { Subject = $"a{(char)control}b", Body = $"a{(char)control}b" }, Maryam)
            .ThenWrong(("subject", FieldErrorCodes.ForbiddenCharacter), ("body", FieldErrorCodes.ForbiddenCharacter)));
        Scenario.InKerman().When(Correspondence with { Subject = "می\u200Cشود \u200D" + "👩\u200D🔧" }, Maryam).Then<RequestSubmitted>();
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_no_text()
    {
        // Not as inline data: attributes keep texts as UTF-8, which has no such thing.
        var rejection = Scenario.InKerman().When(Correspondence with { Subject = "ab\uD800", Body = "\uDC00ab" }, Maryam)
            .ThenWrong(("subject", FieldErrorCodes.ForbiddenCharacter), ("body", FieldErrorCodes.ForbiddenCharacter));

        Assert.Equal(FieldValues.Of(("position", "2"), ("character", "U+D800")), rejection.Fields[0].Parameters);
        Assert.Equal(FieldValues.Of(("position", "0"), ("character", "U+DC00")), rejection.Fields[1].Parameters);
    }

    [Theory]
    [InlineData("a\u0000b")]
    [InlineData("a\u202Bb")]
    [InlineData("a\rb")]
    public void A_text_takes_lines_and_tabs_but_no_other_control(string body) => Scenario.InKerman()
        .When(Correspondence with { Body = body }, Maryam)
        .ThenWrong(("body", FieldErrorCodes.ForbiddenCharacter));

    [Fact]
    public void White_space_around_texts_is_cut_and_line_ends_are_made_one_kind()
    {
        var submitted = Scenario.InKerman()
            .When(Correspondence with { Subject = " \t موضوع می‌شود\u200C \n", Body = "\r\n یک\r\n\tدو \r\n" }, Maryam)
            .Then<RequestSubmitted>();

        Assert.Equal(("موضوع می‌شود", "یک\n\tدو"), (submitted.Subject, submitted.Body));
    }

    [Fact]
    [Seed("E-16")]
    public void The_priority_must_be_chosen_where_the_service_has_priorities() => Scenario.InKerman()
        .When(Correspondence with { Priority = null }, Maryam)
        .ThenWrong(("priority", FieldErrorCodes.Required));

    [Fact]
    public void A_priority_is_not_asked_for_where_the_service_has_none() => Scenario.InKashan()
        .When(Letter with { Priority = "urgent" }, Maryam)
        .ThenWrong(("priority", FieldErrorCodes.NotAsked));

    [Fact]
    [Seed("I-13", "I-12")]
    public void Fields_of_the_service_are_checked_and_normalised_by_their_kind()
    {
        var charge = new Submit("sms-panel-charge", null, null, null, "شارژ", "شارژ پنل", null, new Dictionary<string, string?>
        {
            ["organisationalUnit"] = " it ",
            ["contactNumber"] = "۱۲۳۴",
            ["mobile"] = "۰۹۱۳ ۱۱۱ ۱۱۱۱",
            ["amount"] = "۱٬۵۰۰٬۰۰۰",
        });
        var iums = new Scenario(Catalogue.Organisations.Read("iums"));

        Assert.Equal(
            FieldValues.Of(("organisationalUnit", "it"), ("contactNumber", "۱۲۳۴"), ("mobile", "+989131111111"), ("amount", "1500000")),
            iums.When(charge, Maryam).Then<RequestSubmitted>().Fields);

        new Scenario(Catalogue.Organisations.Read("iums"))
            .When(charge with { Fields = new Dictionary<string, string?> { ["mobile"] = "1414", ["amount"] = "much", ["contactNumber"] = "1" } }, Maryam)
            .ThenWrong(
                ("fields.organisationalUnit", FieldErrorCodes.Required),
                ("fields.mobile", FieldErrorCodes.InvalidMobile),
                ("fields.amount", FieldErrorCodes.InvalidNumber));
    }

    [Fact]
    public void Mistakes_without_number_get_an_answer_with_a_bound()
    {
        var rejection = Scenario.InKerman()
            .When(Correspondence with { Fields = Enumerable.Range(0, 5_000).ToDictionary(number => $"\uD800{number}", _ => (string?)"") }, Maryam)
            .ThenRejected(RejectionKind.Shape, RejectionCodes.InvalidCommand);

        Assert.Equal(100, rejection.Fields.Count);
        Assert.All(rejection.Fields, error => Assert.Equal("fields", error.Field));
    }

    [Fact]
    [Seed("K-12", "K-07", "F-21")]
    public void Who_signed_in_by_mobile_alone_names_the_sender() => Scenario.InKerman()
        .When(Correspondence, Maryam with { Name = "" })
        .ThenWrong(("senderName", FieldErrorCodes.Required));

    [Fact]
    public void The_same_submission_again_changes_nothing() =>
        Scenario.Submitted().When(Correspondence, Maryam).ThenNothing();

    [Fact]
    public void Another_submission_on_the_same_request_is_refused() => Scenario.Submitted()
        .When(Correspondence with { Subject = "چیز دیگر" }, Maryam)
        .ThenConflict(RejectionCodes.AlreadySubmitted);

    [Fact]
    public void Instants_are_cut_to_the_microsecond() => Assert.Equal(Morning, Scenario.InKerman()
        .Later(Duration.FromNanoseconds(999))
        .When(Correspondence, Maryam)
        .Then<RequestSubmitted>().At);
}
