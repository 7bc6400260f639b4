namespace ServiceDesk.GraphQL.Tests.Differential.Generation;

/// <summary>Makes a text of tokens: plainly, or with everything that may stand between tokens.</summary>
internal static class Layout
{
    private static readonly string[] Ignored = [" ", "  ", "\n", "\r\n", "\r", ",", "\t", " # a comment\n", "#\r\n", "\uFEFF", "#é 😀\r", " ,\n\n "];

    public static List<string> Write(IReadOnlyList<string> tokens, Dice dice)
    {
        var isWild = dice.Chance(0.3);
        var pieces = new List<string>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            var isTight = dice.Chance(0.3) && (i + 1 == tokens.Count || IsPunctuator(tokens[i][^1]) || IsPunctuator(tokens[i + 1][0]));
            pieces.Add(tokens[i] + (!isWild ? dice.Chance(0.05) ? "\n" : " " : isTight ? "" : dice.Pick(Ignored)));
        }

        return pieces;
    }

    private static bool IsPunctuator(char c) => "!$&()[]{}:=@|".Contains(c);
}
