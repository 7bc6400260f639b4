namespace ServiceDesk.Domain.Messages;

/// <summary>
/// How many short messages a text takes (3GPP TS 23.038 and 23.040): 160 characters of the GSM alphabet, or 153 in each
/// part of several; with any other letter, as all Persian ones, 70 UTF-16 units, or 67.
/// </summary>
public static class SmsParts
{
    private const string Alphabet =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /// <summary>Sent as two: an escape, and the letter.</summary>
    private const string Extension = "\f^{}\\[~]|€";

    /// <summary>Of a message by any channel: an e-mail takes none.</summary>
    public static int Of(MessageChannel channel, string text) => channel == MessageChannel.Sms ? Count(text) : 0;

    public static int Count(string text) => text.All(letter => Alphabet.Contains(letter) || Extension.Contains(letter))
        ? Count([.. text.Select(letter => Extension.Contains(letter) ? 2 : 1)], 160, 153)
        : Count([.. text.EnumerateRunes().Select(letter => letter.Utf16SequenceLength)], 70, 67);

    /// <summary>Parts that nothing is divided by: neither an escaped letter nor a surrogate pair.</summary>
    private static int Count(int[] lengths, int alone, int together)
    {
        if (lengths.Sum() <= alone)
        {
            return 1;
        }

        var (parts, filled) = (1, 0);
        foreach (var length in lengths)
        {
            if (filled + length > together)
            {
                (parts, filled) = (parts + 1, 0);
            }

            filled += length;
        }

        return parts;
    }
}
