using FsCheck;
using FsCheck.Fluent;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Domain.Tests.Requests;

public sealed class TrackingCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRTVWXYZ";

    private static readonly Gen<string> Codes = Gen.ArrayOf(Gen.Choose(0, 255).Select(value => (byte)value), TrackingCode.RandomBytes)
        .Select(random => TrackingCode.Issue(TrackingNumbering.Unguessable, random, 0));

    [Fact]
    public void A_random_code_is_four_groups_of_four_without_look_alikes() => Prop
        .ForAll(Codes.ToArbitrary(), code =>
            code.Length == 19 && code.Split('-').All(group => group.Length == 4) && code.Replace("-", "").All(Alphabet.Contains))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_issued_is_read_however_it_is_typed() => Prop
        .ForAll(Codes.ToArbitrary(), code =>
            TrackingCode.Parse(code) == code
            && TrackingCode.Parse(code.ToLowerInvariant().Replace("-", " ")) == code
            && TrackingCode.Parse($" {Digits.ToPersian(code.Replace("-", "\u2013"))}\u200F") == code
            && TrackingCode.Parse(code.Replace('0', 'O').Replace('1', 'l').Replace('5', 's').Replace('V', 'u')) == code)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_single_wrong_character_is_found() => Prop
        .ForAll(Codes.ToArbitrary(), code =>
        {
            var plain = code.Replace("-", "");
            return Enumerable.Range(0, plain.Length).All(place => Alphabet
                .Where(other => other != plain[place])
                .All(other => TrackingCode.Parse($"{plain[..place]}{other}{plain[(place + 1)..]}") is null));
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_exchange_of_two_different_characters_is_found() => Prop
        .ForAll(Codes.ToArbitrary(), code =>
        {
            var plain = code.Replace("-", "");
            return Enumerable.Range(0, plain.Length - 1).Where(place => plain[place] != plain[place + 1]).All(place =>
                TrackingCode.Parse($"{plain[..place]}{plain[place + 1]}{plain[place]}{plain[(place + 2)..]}") is null);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_random_bytes_give_the_same_code_and_others_another()
    {
        var random = Enumerable.Range(1, 16).Select(value => (byte)value).ToArray();
        var code = TrackingCode.Issue(TrackingNumbering.Unguessable, random, 0);
        random[15]++;

        Assert.Equal(19, code.Length);
        Assert.NotEqual(code, TrackingCode.Issue(TrackingNumbering.Unguessable, random, 0));
    }

    [Theory]
    [Seed("E-39")]
    [InlineData("10025", "10025")]
    [InlineData(" ۱۰۰۲۵ ", "10025")]
    [InlineData("١٠٠-٢٥", "10025")]
    [InlineData("010025", null)]
    [InlineData("1234567890123", null)]
    public void A_short_number_is_read_in_all_three_sets_of_digits(string typed, string? code) =>
        Assert.Equal(code, TrackingCode.Parse(typed));

    [Fact]
    [Seed("F-29")]
    public void A_sequence_goes_on_from_its_first_number() =>
        Assert.Equal("163931", TrackingCode.Issue(new TrackingNumbering(NumberingKind.Sequential, 100_001), [], 63_930));

    [Fact]
    public void Only_a_random_code_is_unguessable()
    {
        Assert.True(TrackingCode.IsUnguessable(TrackingCode.Issue(TrackingNumbering.Unguessable, new byte[16], 0)));
        Assert.False(TrackingCode.IsUnguessable("10025"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("0000-0000-0000-0001")]
    [InlineData("!!!!-!!!!-!!!!-!!!!")]
    [InlineData("\u0000")]
    public void What_is_no_code_is_none(string? typed) => Assert.Null(TrackingCode.Parse(typed));

    [Fact]
    public void A_very_long_text_is_no_code() => Assert.Null(TrackingCode.Parse(new string('1', 1_000_000)));
}
