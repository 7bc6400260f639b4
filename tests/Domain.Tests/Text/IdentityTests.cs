using ServiceDesk.Domain.Text;

namespace ServiceDesk.Domain.Tests.Text;

public sealed class IdentityTests
{
    [Theory]
    [Seed("K-03", "K-07")]
    [InlineData("09131111111", "+989131111111")]
    [InlineData("9131111111", "+989131111111")]
    [InlineData("+989131111111", "+989131111111")]
    [InlineData("00989131111111", "+989131111111")]
    [InlineData("989131111111", "+989131111111")]
    [InlineData("۰۹۱۳ ۱۱۱ ۱۱۱۱", "+989131111111")]
    [InlineData("٠٩١٣-١١١-١١١١", "+989131111111")]
    [InlineData("+98 (913) 111-1111", "+989131111111")]
    [InlineData("0913111111", null)]
    [InlineData("091311111111", null)]
    [InlineData("02112345678", null)]
    [InlineData("+971501234567", null)]
    [InlineData("0913111111a", null)]
    [InlineData("09131111୧11", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_mobile_number_is_one_however_it_is_written(string? written, string? normalised) =>
        Assert.Equal(normalised, MobileNumber.Normalise(written));

    [Theory]
    [Seed("Q-30")]
    [InlineData("0499370899", "0499370899")]
    [InlineData("499370899", "0499370899")]
    [InlineData("۰۴۹۹۳۷۰۸۹۹", "0499370899")]
    [InlineData("049-937089-9", "0499370899")]
    [InlineData("0000000061", "0000000061")] // a remainder of one is the check digit itself
    [InlineData("0000000310", "0000000310")] // and so is none
    [InlineData("0499370898", null)]
    [InlineData("1111111111", null)]
    [InlineData("0000000000", null)]
    [InlineData("12345", null)]
    [InlineData("04993708999", null)]
    [InlineData("049937089x", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_national_code_has_its_check_digit(string? written, string? code) => Assert.Equal(code, NationalCode.Normalise(written));

    [Fact]
    public void Of_ten_codes_that_differ_in_the_last_digit_one_is_right() => Assert.Single(
        Enumerable.Range(0, 10),
        digit => NationalCode.Normalise($"049937089{digit}") is not null);
}
