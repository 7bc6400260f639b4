using ServiceDesk.Domain.Accounts.Passwords;
using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Domain.Tests.Accounts;

/// <summary>Passwords after NIST SP 800-63B: long enough, none of those tried first, the same on every keyboard.</summary>
[Seed("E-08")]
public sealed class PasswordTests
{
    private static string? Code(string? typed, params string?[] owners) => PasswordRule.Default.Read("password", typed, owners).Error?.Code;

    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("کلمه عبور خیلی خوب")]
    [InlineData("نیم‌فاصله‌ها هم")]
    [InlineData("tr0ub4dor")]
    [InlineData("xkcdhorse")]
    public void Whatever_is_long_and_uncommon_is_taken_of_whichever_characters(string typed) => Assert.Null(Code(typed));

    [Theory]
    [InlineData(null, FieldErrorCodes.Required)]
    [InlineData("", FieldErrorCodes.Required)]
    [InlineData("short", FieldErrorCodes.TooShort)]
    [InlineData("password", FieldErrorCodes.CommonPassword)]
    [InlineData("PassWord!", FieldErrorCodes.CommonPassword)]
    [InlineData("Ali123456", FieldErrorCodes.CommonPassword)]
    [InlineData("علی۱۲۳۴۵۶", FieldErrorCodes.CommonPassword)]
    [InlineData("علي123456", FieldErrorCodes.CommonPassword)]
    [InlineData("12345678", FieldErrorCodes.CommonPassword)]
    [InlineData("۱۲۳۴۵۶۷۸۹۰", FieldErrorCodes.CommonPassword)]
    [InlineData("0987654321", FieldErrorCodes.CommonPassword)]
    [InlineData("zzzzzzzzzz", FieldErrorCodes.CommonPassword)]
    [InlineData("abcdefgh", FieldErrorCodes.CommonPassword)]
    [InlineData("tab\tin the middle", FieldErrorCodes.UntypableCharacter)]
    [InlineData("zero\0byte at all", FieldErrorCodes.UntypableCharacter)]
    public void Whatever_is_tried_first_is_refused(string? typed, string code) => Assert.Equal(code, Code(typed));

    [Theory]
    [InlineData("09131111111")]
    [InlineData("+98 913 111 1111")]
    [InlineData("۰۹۱۳۱۱۱۱۱۱۱")]
    [InlineData("محمدرضا احمدی")]
    [InlineData("محمدرضااحمدي")]
    [InlineData("احمدی محمدرضا")]
    [InlineData("محمدرضامحمدرضا")]
    public void Nobodys_own_name_or_number_is_a_password(string typed) =>
        Assert.Equal(FieldErrorCodes.PersonalPassword, Code(typed, "+989131111111", "محمدرضا", "احمدی"));

    [Fact]
    public void The_bounds_count_characters_not_bytes()
    {
        Assert.Null(Code("۷۷رمزعبو"));
        Assert.Equal(FieldErrorCodes.TooShort, Code("۷۷رمزعب"));
        Assert.Null(Code(string.Concat(Enumerable.Repeat("چهار", 32))));
        Assert.Equal(FieldErrorCodes.TooLong, Code(string.Concat(Enumerable.Repeat("چهار", 32)) + "."));
        // A ligature that is one character as typed and eighteen in its normal form.
        Assert.Equal(FieldErrorCodes.TooLong, Code(new string('\uFDFA', 100)));
        Assert.Equal(FieldErrorCodes.TooShort, new PasswordRule(12).Read("password", "xkcd horse").Error?.Code);
    }

    [Theory]
    [InlineData("رمز ۱۲۳ من كجاي", "رمز 123 من کجای")]
    [InlineData("رمز ١٢٣ من کجای", "رمز 123 من کجای")]
    [InlineData("ｆｕｌｌ width 9", "full width 9")]
    [InlineData("cafe\u0301 noir", "caf\u00e9 noir")]
    public void What_is_the_same_to_its_owner_is_the_same_password(string one, string other) =>
        Assert.Equal(Password.Typed(other)!.Reveal(), Password.Typed(one)!.Reveal());

    [Theory]
    [InlineData(" spaces count ", "spaces count")]
    [InlineData("Case counts", "case counts")]
    public void What_differs_to_its_owner_differs(string one, string other) =>
        Assert.NotEqual(Password.Typed(other)!.Reveal(), Password.Typed(one)!.Reveal());

    [Fact]
    public void A_password_does_not_show_itself()
    {
        var (password, _) = PasswordRule.Default.Read("password", "correct horse battery");

        Assert.DoesNotContain("horse", $"{password}");
        Assert.DoesNotContain("horse", System.Text.Json.JsonSerializer.Serialize(password));
        Assert.DoesNotContain("horse", $"{new Domain.Accounts.Registration(new("رضا", "محمدی"), "+989131111111", password!, null)}");
    }

    [Fact]
    public void Half_a_character_is_no_password()
    {
        Assert.Equal(FieldErrorCodes.UntypableCharacter, Code("half a pair \uD83D of it"));
        Assert.Null(Password.Typed("half a pair \uD83D of it"));
    }

    [Fact]
    public void An_error_says_nothing_of_the_password()
    {
        var (_, error) = PasswordRule.Default.Read("password", "zero\0byte at all");

        Assert.Equal(["position"], error!.Parameters.Keys);
    }
}
