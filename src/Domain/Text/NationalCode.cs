namespace ServiceDesk.Domain.Text;

/// <summary>Iranian national codes: ten digits, the last a check digit.</summary>
public static class NationalCode
{
    /// <summary>The code in Latin digits; null when it is none. Eight and nine digits have lost their leading zeros.</summary>
    public static string? Normalise(string? text)
    {
        if (text is null || text.Length > 40)
        {
            return null;
        }

        var digits = Digits.ToLatin(string.Concat(text.Where(character => !char.IsWhiteSpace(character) && character is not ('-' or '.' or '/' or (>= '\u2010' and <= '\u2015') or '\u200C'))));
        if (digits.Length is < 8 or > 10 || !digits.All(char.IsAsciiDigit))
        {
            return null;
        }

        var code = digits.PadLeft(10, '0');
        return IsValid(code) ? code : null;
    }

    private static bool IsValid(string code)
    {
        // Ten equal digits pass the arithmetic but are given to nobody.
        if (code.All(digit => digit == code[0]))
        {
            return false;
        }

        var sum = 0;
        for (var index = 0; index < 9; index++)
        {
            sum += (code[index] - '0') * (10 - index);
        }

        var remainder = sum % 11;
        return code[9] - '0' == (remainder < 2 ? remainder : 11 - remainder);
    }
}
