namespace ServiceDesk.GraphQL.Tests.Differential.Generation;

/// <summary>Breaks a text somewhere: a token or character too many, too few or another.</summary>
internal static class TextFaults
{
    private static readonly string[] Tokens =
    [
        "\"abc", "\"a\nb\"", "\"\\q\"", "\"\\", "\"\\u12\"", "\"\\u{110000}\"", "\"\\u{D800}\"", "\"\\u{}\"", "\"\\u{1F600\"", "\"\\u{00000041}\"", "\"\\uD83D\\uDE00\"", "\"\\uDE00\\uD83D\"", "\"\\uD83D\"", "\"\\uD83D\\n\"",
        "\"\"\"", "\"\"\"\n  a\n    b\n\"\"\"", "\"\"\"a\\\"\"\"b\"\"\"", "\"\"\"a\"\"\"\"", "\"\"\"\\\"\"\"", "\"\"\"\u0001\ud800\"\"\"", "\"\ud800\"", "\"\u0001\"", "\"\u007f\u2028\"", "\"\udc00\ud800\"",
        "01", "-01", "00", "-", "1.", "1.e1", ".5", "1e", "1e+", "1.5.5", "0x1", "1a", "1_", "1é", "-0", "1e400", "1..2", "+1",
        ".", "..", "....", "......", "é", "\uFEFF", "\u0000", "\u0007", "\ud800", "\udc00", "😀", "\u2028", "\u0085", "\u000b", "\u00a0", "%", "'a'", "`", "\\", ";", "?", "~", "^", "<", "#", "#\ud800\n", "# \u0001\n",
        "on", "fragment", "query", "mutation", "subscription", "true", "null", "extend", "type", "schema", "repeatable", "$", "@", "&", "|", "=", "!", ":", "(", ")", "[", "]", "{", "}", "...", "\"\"", "\"text\"", "$x", "@skip", "__typename", "{ a }",
    ];

    public static List<string> Apply(List<string> pieces, Dice dice)
    {
        var broken = new List<string>(pieces);
        for (var times = 1 + dice.Below(2); times > 0; times--)
        {
            var at = dice.Below(broken.Count);
            switch (dice.Below(6))
            {
                case 0 when broken.Count > 1:
                    broken.RemoveAt(at);
                    break;
                case 1:
                    broken.Insert(at, broken[dice.Below(broken.Count)]);
                    break;
                case 2:
                    (broken[at], broken[^1]) = (broken[^1], broken[at]);
                    break;
                case 3 when broken[at].Length > 0:
                    broken[at] = broken[at].Remove(dice.Below(broken[at].Length), 1);
                    break;
                case 4:
                    broken[at] = broken[at].Insert(dice.Below(broken[at].Length + 1), dice.Pick(Tokens));
                    break;
                default:
                    broken[at] = dice.Pick(Tokens) + (dice.Chance(0.8) ? " " : "");
                    break;
            }
        }

        return broken;
    }
}
