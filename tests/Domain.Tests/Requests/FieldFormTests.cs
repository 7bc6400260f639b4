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
    [InlineData(FieldKind.Mobile, "00989131111111", "+989131111111")]
    [InlineData(FieldKind.NationalCode, "۰۰۱-۲۳۴۵۶۷-۹", "0012345679")]
    [InlineData(FieldKind.Email, "maryam@example.ir", "maryam@example.ir")]
    [InlineData(FieldKind.Date, "۱۴۰۱/۲/۵", "2022-04-25")]
    [InlineData(FieldKind.Date, "2022-04-25", "2022-04-25")]
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
    [InlineData(FieldKind.Date, "1401-02-05", FieldErrorCodes.InvalidDate)]
    [InlineData(FieldKind.Date, "tomorrow", FieldErrorCodes.InvalidDate)]
    [InlineData(FieldKind.Choice, "blue", FieldErrorCodes.UnknownChoice)]
    [InlineData(FieldKind.Choice, "Red", FieldErrorCodes.UnknownChoice)]
    [InlineData(FieldKind.Unit, "nowhere", FieldErrorCodes.UnknownUnit)]
    [InlineData(FieldKind.YesNo, "true", FieldErrorCodes.UnknownChoice)]
    [InlineData(FieldKind.Line, "a\nb", FieldErrorCodes.ForbiddenCharacter)]
    public void What_is_no_such_value_is_said(FieldKind kind, string sent, string code) =>
        Wrong(Field("value", kind), [("value", sent)], ("fields.value", code));

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
