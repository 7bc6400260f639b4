using FsCheck;
using FsCheck.Fluent;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Domain.Tests.Text;

public sealed class PersianTextTests
{
    [Theory]
    [InlineData("علي", "علی")]
    [InlineData("مصطفى", "مصطفی")]
    [InlineData("كاشان", "کاشان")]
    [InlineData("می‌روم", "میروم")]
    [InlineData("مـــدرسه", "مدرسه")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("آموزش", "اموزش")]
    [InlineData("مسئول", "مسیول")]
    [InlineData("خانۀ", "خانه")]
    [InlineData("مدرسة", "مدرسه")]
    [InlineData("۱۲۳", "123")]
    [InlineData("٤٥٦", "456")]
    [InlineData("ﻼﺳ", "لاس")]
    [InlineData("  دو \t\n فاصله  ", "دو فاصله")]
    [InlineData("Help DESK", "help desk")]
    [InlineData("", "")]
    public void What_reads_the_same_is_found_as_the_same(string text, string folded) => Assert.Equal(folded, PersianText.Fold(text));

    [Fact]
    public void Half_of_a_surrogate_pair_is_left_out() => Assert.Equal("ab", PersianText.Fold("a\uD800b"));

    [Fact]
    public void Folding_twice_is_folding_once() => Prop
        .ForAll<string?>(text => PersianText.Fold(PersianText.Fold(text ?? "")) == PersianText.Fold(text ?? ""))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Digits_go_to_Persian_and_back()
    {
        Assert.Equal("۱۴۰۱/۰۲/۰۵", Digits.ToPersian("1401/02/05"));
        Assert.Equal("1401/02/05", Digits.ToLatin("۱۴۰۱/٠٢/05"));
    }
}
