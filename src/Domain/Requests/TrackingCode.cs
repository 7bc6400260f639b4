using System.Buffers.Binary;
using System.Globalization;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Domain.Requests;

/// <summary>
/// The code that a request is followed by: either 16 characters that cannot be guessed, in four groups
/// (<c>7K3M-9QTX-…</c>), or a short number in order (E-39, F-29).
/// </summary>
/// <remarks>
/// 31 characters without I, L, O, S and U, which look like 1, 1, 0, 5 and V. 31 is prime, so a check character over distinct
/// weights finds every single wrong character and every exchange of two. 15 characters carry 74 bits.
/// </remarks>
public static class TrackingCode
{
    /// <summary>How many random bytes one code is made from.</summary>
    public const int RandomBytes = 16;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRTVWXYZ";
    private const int DataLength = 15;

    /// <summary>A new code by the organisation's numbering.</summary>
    /// <param name="numbering">The organisation's setting.</param>
    /// <param name="random">Random bytes, <see cref="RandomBytes"/> of them; not read for a sequence.</param>
    /// <param name="sequence">The place in the sequence, from 0; not read for a random code.</param>
    public static string Issue(TrackingNumbering numbering, ReadOnlySpan<byte> random, long sequence) => numbering.Kind switch
    {
        NumberingKind.Unguessable => FromRandom(random),
        NumberingKind.Sequential => (numbering.First + sequence).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>
    /// The code as issued, from what a person typed: case, spaces, dashes, the three sets of digits and look-alike letters
    /// do not matter. Null when it is no code.
    /// </summary>
    public static string? Parse(string? typed)
    {
        if (typed is null || typed.Length > 100)
        {
            return null;
        }

        var text = string.Concat(typed.Where(IsNoSeparator).Select(Fold));
        if (text.Length is > 0 and <= 12 && text.All(char.IsAsciiDigit) && text[0] != '0')
        {
            return text;
        }

        return text.Length == DataLength + 1 && text.All(Alphabet.Contains) && Remainder(text) == 0 ? Grouped(text) : null;
    }

    /// <summary>Whether a code as issued is one that cannot be guessed: such a code alone may show a status, a short number may not (E-39).</summary>
    public static bool IsUnguessable(string code) => code.Contains('-', StringComparison.Ordinal);

    private static string FromRandom(ReadOnlySpan<byte> random)
    {
        // 128 bits taken modulo 31^15 (74 bits): the bias is below 2^-53.
        var number = BinaryPrimitives.ReadUInt128BigEndian(random);
        Span<char> code = stackalloc char[DataLength + 1];
        for (var index = 0; index < DataLength; index++)
        {
            (number, var digit) = UInt128.DivRem(number, (UInt128)Alphabet.Length);
            code[index] = Alphabet[(int)digit];
        }

        // The last weight is 16, whose inverse modulo 31 is 2.
        code[DataLength] = Alphabet[0];
        code[DataLength] = Alphabet[(Alphabet.Length - Remainder(code)) * 2 % Alphabet.Length];
        return Grouped(code);
    }

    private static int Remainder(ReadOnlySpan<char> code)
    {
        var sum = 0;
        for (var index = 0; index < code.Length; index++)
        {
            sum += (index + 1) * Alphabet.IndexOf(code[index], StringComparison.Ordinal);
        }

        return sum % Alphabet.Length;
    }

    private static string Grouped(ReadOnlySpan<char> code) => $"{code[..4]}-{code[4..8]}-{code[8..12]}-{code[12..]}";

    private static bool IsNoSeparator(char character) =>
        !char.IsWhiteSpace(character) && character is not ('-' or '_' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u200C' or '\u200E' or '\u200F');

    private static char Fold(char character) => char.ToUpperInvariant(Digits.LatinOf(character)) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        'S' => '5',
        'U' => 'V',
        var other => other,
    };
}
