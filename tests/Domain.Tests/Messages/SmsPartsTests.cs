using ServiceDesk.Domain.Messages;

namespace ServiceDesk.Domain.Tests.Messages;

/// <summary>Parts as 3GPP TS 23.038 and 23.040 count them.</summary>
public sealed class SmsPartsTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("کد", 1)]
    public void A_short_text_is_one_part(string text, int parts) => Assert.Equal(parts, SmsParts.Count(text));

    [Theory]
    [InlineData('ک', 70, 1)]
    [InlineData('ک', 71, 2)]
    [InlineData('ک', 134, 2)]
    [InlineData('ک', 135, 3)]
    [InlineData('a', 160, 1)]
    [InlineData('a', 161, 2)]
    [InlineData('a', 306, 2)]
    [InlineData('a', 307, 3)]
    [InlineData('€', 80, 1)]
    [InlineData('€', 81, 2)]
    [InlineData('\u200C', 71, 2)]
    public void The_alphabet_decides_how_much_a_part_holds(char letter, int count, int parts) => Assert.Equal(parts, SmsParts.Count(new string(letter, count)));

    [Fact]
    public void An_escaped_letter_and_a_surrogate_pair_are_not_divided()
    {
        // 152 and then two: the escape would stand alone at the end of the first part.
        Assert.Equal(2, SmsParts.Count(new string('a', 152) + "€" + new string('a', 151)));
        Assert.Equal(3, SmsParts.Count(new string('a', 152) + "€" + new string('a', 152)));
        Assert.Equal(2, SmsParts.Count(new string('ک', 66) + "📨" + new string('ک', 65)));
        Assert.Equal(3, SmsParts.Count(new string('ک', 66) + "📨" + new string('ک', 66)));
    }
}
