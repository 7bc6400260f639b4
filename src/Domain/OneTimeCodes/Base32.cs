namespace ServiceDesk.Domain.OneTimeCodes;

/// <summary>Bytes as letters and digits that people can copy (RFC 4648 section 6), without padding, as apps for codes read them.</summary>
public static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerCharacter = 5;

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new char[((bytes.Length * 8) + BitsPerCharacter - 1) / BitsPerCharacter];
        for (var index = 0; index < text.Length; index++)
        {
            text[index] = Alphabet[BitsFrom(bytes, index * BitsPerCharacter)];
        }

        return new string(text);
    }

    /// <summary>Five bits from a place on; beyond the end there are zeros.</summary>
    private static int BitsFrom(ReadOnlySpan<byte> bytes, int place)
    {
        var two = bytes[place / 8] << 8 | ((place / 8) + 1 < bytes.Length ? bytes[(place / 8) + 1] : 0);
        return two >> (16 - BitsPerCharacter - (place % 8)) & ((1 << BitsPerCharacter) - 1);
    }
}
