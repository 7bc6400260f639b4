using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Values;
using static ServiceDesk.Domain.Tests.Requests.Samples;

namespace ServiceDesk.Domain.Tests.Requests;

/// <summary>What a service's own fields take, by kind, and what they say of the rest.</summary>
public sealed class FieldFormTests
{
    private static readonly LocalisedText Label = new("فیلد", "Field");

    [Theory]
    [InlineData(FieldKind.Line, " پرونده ۱۲ ", "پرونده ۱۲")]
    [InlineData(FieldKind.Text, "یک\r\nدو", "یک\nدو")]
    [InlineData(FieldKind.Number, "۰۰۷", "7")]
    [InlineData(FieldKind.Number, "-12", "-12")]
    [InlineData(FieldKind.Number, "1,234,567", "1234567")]
    [InlineData(FieldKind.Number, "999999999999999", "999999999999999")]
    [InlineData(FieldKind.Toman, "١٬٥٠٠٬٠٠٠", "1500000")]
    [InlineData(FieldKind.Number, "1 234 567", "1234567")]
    [InlineData(FieldKind.Number, "۱۲\u200C۳۴۵", "12345")]
    [InlineData(FieldKind.Number, "\u200E12345\u200F", "12345")]
    [InlineData(FieldKind.Toman, "۱٬۵۰۰٬۰۰۰ تومان", "1500000")]
    [InlineData(FieldKind.Toman, "1,500,000تومان", "1500000")]
    [InlineData(FieldKind.Toman, "۱،۵۰۰،۰۰۰\u00A0تومن", "1500000")]
    [InlineData(FieldKind.Toman, "1500000 Toman", "1500000")]
    [InlineData(FieldKind.Mobile, "00989131111111", "+989131111111")]
    [InlineData(FieldKind.Mobile, "\u202A+98 913 111 1111\u202C", "+989131111111")]
    [InlineData(FieldKind.Mobile, "\u2068۰۹۱۳\u00A0۱۱۱\u00A0۱۱۱۱\u2069", "+989131111111")]
    [InlineData(FieldKind.Mobile, "+98 (0) 913.111.1111", "+989131111111")]
    [InlineData(FieldKind.NationalCode, "\u200F۰۰۱ ۲۳۴۵۶۷ ۹", "0012345679")]
    [InlineData(FieldKind.Email, "\u200Emaryam@example.ir\u200F ", "maryam@example.ir")]
    [InlineData(FieldKind.NationalCode, "۰۰۱-۲۳۴۵۶۷-۹", "0012345679")]
    [InlineData(FieldKind.Email, "maryam@example.ir", "maryam@example.ir")]
    [InlineData(FieldKind.Date, "۱۴۰۱/۲/۵", "2022-04-25")]
    [InlineData(FieldKind.Date, "1401-02-05", "2022-04-25")]
    [InlineData(FieldKind.Date, "۱۴۰۱.۲.۵", "2022-04-25")]
    [InlineData(FieldKind.Date, "1401 02 05", "2022-04-25")]
    [InlineData(FieldKind.Date, "١٤٠١٠٢٠٥", "2022-04-25")]
    [InlineData(FieldKind.Date, "\u200F۱۴۰۳/۱۲/۳۰", "2025-03-20")]
    [InlineData(FieldKind.Date, "2022-04-25", "2022-04-25")]
    [InlineData(FieldKind.Date, "2022/4/25", "2022-04-25")]
    [InlineData(FieldKind.Choice, "red", "red")]
    [InlineData(FieldKind.Unit, "finance", "finance")]
    [InlineData(FieldKind.YesNo, "no", "no")]
    public void A_value_is_kept_as_its_kind_says(FieldKind kind, string sent, string kept) =>
        Assert.Equal(FieldValues.Of(("value", kept)), Submitted(Field("value", kind), ("value", sent)));

    [Theory]
    [InlineData(FieldKind.Number, "12.5", FieldErrorCodes.InvalidNumber)]
    [InlineData(FieldKind.Number, "--1", FieldErrorCodes.InvalidNumber)]
    [InlineData(FieldKind.Number, "1e3", FieldErrorCodes.InvalidNumber)]
    [InlineData(FieldKind.Number, "1000000000000000", FieldErrorCodes.InvalidNumber)]
    [InlineData(FieldKind.Toman, "0", FieldErrorCodes.TooSmall)]
    [InlineData(FieldKind.Toman, "-5", FieldErrorCodes.TooSmall)]
    [InlineData(FieldKind.Mobile, "1414", FieldErrorCodes.InvalidMobile)]
    [InlineData(FieldKind.NationalCode, "0012345678", FieldErrorCodes.InvalidNationalCode)]
    [InlineData(FieldKind.Email, "maryam", FieldErrorCodes.InvalidEmail)]
    [InlineData(FieldKind.Email, "maryam@example", FieldErrorCodes.InvalidEmail)]
    [InlineData(FieldKind.Email, "a b@example.ir", FieldErrorCodes.InvalidEmail)]
    [InlineData(FieldKind.Date, "1402/12/30", FieldErrorCodes.InvalidDate)]
    [InlineData(FieldKind.Date, "05/02/1401", FieldErrorCodes.InvalidDate)] // whose day, whose month
    [InlineData(FieldKind.Date, "01/2/5", FieldErrorCodes.InvalidDate)]
    [InlineData(FieldKind.Date, "1401/02-05", FieldErrorCodes.InvalidDate)]
    [InlineData(FieldKind.Date, "1650/02/05", FieldErrorCodes.InvalidDate)] // of neither calendar
    [InlineData(FieldKind.Number, "1,5", FieldErrorCodes.InvalidNumber)] // no fifteen
    [InlineData(FieldKind.Number, "1,234 567", FieldErrorCodes.InvalidNumber)]
    [InlineData(FieldKind.Number, "12 تومان", FieldErrorCodes.InvalidNumber)]
    [InlineData(FieldKind.Toman, "1500000 ریال", FieldErrorCodes.InvalidNumber)] // ten rials are a toman
    [InlineData(FieldKind.Toman, "۱۵۰ هزار تومان", FieldErrorCodes.InvalidNumber)]
    [InlineData(FieldKind.Toman, "تومان", FieldErrorCodes.InvalidNumber)]
    [InlineData(FieldKind.Date, "tomorrow", FieldErrorCodes.InvalidDate)]
    [InlineData(FieldKind.Choice, "blue", FieldErrorCodes.UnknownChoice)]
    [InlineData(FieldKind.Choice, "Red", FieldErrorCodes.UnknownChoice)]
    [InlineData(FieldKind.Unit, "nowhere", FieldErrorCodes.UnknownUnit)]
    [InlineData(FieldKind.YesNo, "true", FieldErrorCodes.UnknownChoice)]
    [InlineData(FieldKind.Line, "a\nb", FieldErrorCodes.ForbiddenCharacter)]
    public void What_is_no_such_value_is_said(FieldKind kind, string sent, string code) =>
        Wrong(Field("value", kind), [("value", sent)], ("fields.value", code));

    /// <summary>What was refused comes back into the form as it is kept, and is sent again so.</summary>
    [Theory]
    [Seed("K-36")]
    [MemberData(nameof(Kept))]
    public void A_value_as_it_is_kept_is_taken_again_and_kept_so(FieldKind kind, string kept) =>
        Assert.Equal(FieldValues.Of(("value", kept)), Submitted(Field("value", kind), ("value", kept)));

    public static TheoryData<FieldKind, string> Kept() => new()
    {
        { FieldKind.Line, "پرونده ۱۲" },
        { FieldKind.Text, "یک\nدو" },
        { FieldKind.Number, "-12" },
        { FieldKind.Toman, "1500000" },
        { FieldKind.Mobile, "+989131111111" },
        { FieldKind.NationalCode, "0012345679" },
        { FieldKind.Email, "maryam@example.ir" },
        { FieldKind.Date, "2022-04-25" },
        { FieldKind.Choice, "red" },
        { FieldKind.Unit, "finance" },
        { FieldKind.YesNo, "yes" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_can_be_required_and_left_out(FieldKind kind)
    {
        Wrong(Field("value", kind) with { Required = true }, [("value", " ")], ("fields.value", FieldErrorCodes.Required));
        Assert.Empty(Submitted(Field("value", kind), ("value", "\u200C")));
        Assert.Empty(Submitted(Field("value", kind)));
    }

    [Fact]
    public void Numbers_keep_their_bounds()
    {
        var pages = Field("pages", FieldKind.Number) with { Least = -2, Most = 40 };
        Assert.Equal("-2", Submitted(pages, ("pages", "-2"))["pages"]);
        Assert.Equal("40", Submitted(pages, ("pages", "۴۰"))["pages"]);
        Wrong(pages, [("pages", "-3")], ("fields.pages", FieldErrorCodes.TooSmall));
        Wrong(pages, [("pages", "41")], ("fields.pages", FieldErrorCodes.TooLarge));
    }

    [Fact]
    [Seed("I-13")]
    public void An_amount_may_be_nothing_where_the_definition_says_so() =>
        Assert.Equal("0", Submitted(Field("amount", FieldKind.Toman) with { Least = 0 }, ("amount", "0"))["amount"]);

    [Fact]
    public void A_pattern_takes_all_digits_and_says_in_words_what_it_wants()
    {
        var file = Field("file", FieldKind.Line) with { Pattern = new FieldPattern("[0-9]{3}/[0-9]{2}", new("سه رقم، خط کج، دو رقم", "three digits, a slash, two digits")) };
        Assert.Equal("123/45", Submitted(file, ("file", "۱۲۳/۴۵"))["file"]);

        var rejection = In([file]).When(Filled(("file", "123/456")), Maryam).ThenRejected(RejectionKind.Shape, RejectionCodes.InvalidCommand);
        var error = Assert.Single(rejection.Fields);
        Assert.Equal(("fields.file", FieldErrorCodes.WrongForm), (error.Field, error.Code));
        Assert.Equal("three digits, a slash, two digits", error.Parameters["meaningEn"]);
        Assert.Equal("سه رقم، خط کج، دو رقم", error.Parameters["meaningFa"]);
    }

    [Fact]
    [Seed("Q-36")]
    public void A_field_that_hangs_on_an_earlier_one_is_asked_for_only_then()
    {
        FieldDefinition[] form =
        [
            Field("hadEmail", FieldKind.YesNo) with { Required = true },
            Field("email", FieldKind.Email) with { Required = true, When = new FieldCondition(null, "hadEmail", [YesNo.Yes]) },
            Field("userName", FieldKind.Line) with { Required = true, When = new FieldCondition(null, "hadEmail", [YesNo.No]) },
        ];

        Assert.Equal(["email", "hadEmail"], Submitted(form, ("hadEmail", "yes"), ("email", "a@b.ir")).Keys);
        Assert.Equal(["hadEmail", "userName"], Submitted(form, ("hadEmail", "no"), ("userName", "maryam"), ("email", "")).Keys);
        Wrong(form, [("hadEmail", "yes")], ("fields.email", FieldErrorCodes.Required));
        Wrong(form, [("hadEmail", "no"), ("userName", "maryam"), ("email", "a@b.ir")], ("fields.email", FieldErrorCodes.NotAsked));
        Wrong(form, [], ("fields.hadEmail", FieldErrorCodes.Required));
    }

    [Fact]
    [Seed("K-31", "K-27")]
    public void A_field_for_companies_is_asked_of_companies()
    {
        FieldDefinition[] form = [Field("companyNumber", FieldKind.Line) with { Required = true, When = new FieldCondition(SenderKind.Legal, null, []) }];

        Assert.Empty(Submitted(form));
        Assert.Equal("12", In(form).When(Filled(("companyNumber", "12")) with { SenderKind = "legal" }, Maryam).Then<RequestSubmitted>().Fields["companyNumber"]);
        In(form).When(Filled() with { SenderKind = "legal" }, Maryam).ThenWrong(("fields.companyNumber", FieldErrorCodes.Required));
        Wrong(form, [("companyNumber", "12")], ("fields.companyNumber", FieldErrorCodes.NotAsked));
    }

    [Fact]
    [Seed("K-31")]
    public void A_chain_of_fields_ends_where_the_first_is_answered_otherwise()
    {
        FieldDefinition[] form =
        [
            Field("kind", FieldKind.Choice) with { Required = true },
            Field("shade", FieldKind.Choice) with { Required = true, When = new FieldCondition(null, "kind", ["red"]) },
            Field("why", FieldKind.Line) with { Required = true, When = new FieldCondition(SenderKind.Natural, "shade", ["green"]) },
        ];

        Assert.Equal(["kind"], Submitted(form, ("kind", "green")).Keys);
        Assert.Equal(["kind", "shade"], Submitted(form, ("kind", "red"), ("shade", "red")).Keys);
        Assert.Equal(["kind", "shade", "why"], Submitted(form, ("kind", "red"), ("shade", "green"), ("why", "x")).Keys);
        Wrong(form, [("kind", "red"), ("shade", "green")], ("fields.why", FieldErrorCodes.Required));
        Wrong(form, [("kind", "green"), ("shade", "green"), ("why", "x")], ("fields.shade", FieldErrorCodes.NotAsked), ("fields.why", FieldErrorCodes.NotAsked));
        In(form).When(Filled(("kind", "red"), ("shade", "green"), ("why", "x")) with { SenderKind = "legal" }, Maryam)
            .ThenWrong(("fields.why", FieldErrorCodes.NotAsked));
    }

    [Fact]
    public void What_hangs_on_a_wrong_answer_is_not_blamed_for_it()
    {
        FieldDefinition[] form =
        [
            Field("kind", FieldKind.Choice) with { Required = true },
            Field("shade", FieldKind.Choice) with { Required = true, When = new FieldCondition(null, "kind", ["red"]) },
            Field("why", FieldKind.Line) with { Required = true, When = new FieldCondition(null, "shade", ["green"]) },
            Field("companyNumber", FieldKind.Line) with { Required = true, When = new FieldCondition(SenderKind.Legal, null, []) },
        ];

        Wrong(form, [("kind", "rde"), ("shade", "green"), ("why", "x")], ("fields.kind", FieldErrorCodes.UnknownChoice));
        Wrong(form, [("shade", "green")], ("fields.kind", FieldErrorCodes.Required));
        In(form).When(Filled(("kind", "green"), ("companyNumber", "12")) with { SenderKind = "company" }, Maryam)
            .ThenWrong(("senderKind", FieldErrorCodes.UnknownChoice));
    }

    [Fact]
    public void A_pattern_takes_the_letters_of_an_Arabic_keyboard() => Assert.Equal("کیش 12", Submitted(
        Field("place", FieldKind.Line) with { Pattern = new FieldPattern("کیش [0-9]+", new("کیش و شماره", "Kish and a number")) },
        ("place", "كيش ۱۲"))["place"]);

    [Fact]
    public void Free_text_is_kept_letter_by_letter() => Assert.Equal("علي كاظمي ۱۲ می\u200Cشود", Submitted(
        Field("text", FieldKind.Text), ("text", "علي كاظمي ۱۲ می\u200Cشود"))["text"]);

    public static TheoryData<FieldKind> Kinds() => [.. Enum.GetValues<FieldKind>()];

    private static FieldDefinition Field(string key, FieldKind kind) => new(key, kind, Label)
    {
        Choices = kind == FieldKind.Choice ? [new("red", new("قرمز", "Red")), new("green", new("سبز", "Green"))] : [],
    };

    private static Scenario In(params FieldDefinition[] fields) => Scenario.In(Kerman, service => service with { Fields = [.. fields] });

    private static Submit Filled(params (string Key, string Value)[] values) =>
        Correspondence with { Fields = values.ToDictionary(v => v.Key, v => (string?)v.Value) };

    private static FieldValues Submitted(FieldDefinition field, params (string Key, string Value)[] values) => Submitted([field], values);

    private static FieldValues Submitted(FieldDefinition[] fields, params (string Key, string Value)[] values) =>
        In(fields).When(Filled(values), Maryam).Then<RequestSubmitted>().Fields;

    private static void Wrong(FieldDefinition field, (string Key, string Value)[] values, params (string Field, string Code)[] errors) => Wrong([field], values, errors);

    private static void Wrong(FieldDefinition[] fields, (string Key, string Value)[] values, params (string Field, string Code)[] errors) =>
        In(fields).When(Filled(values), Maryam).ThenWrong(errors);
}
