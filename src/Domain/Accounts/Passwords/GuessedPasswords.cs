using System.Collections.Frozen;
using System.Text;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Domain.Accounts.Passwords;

/// <summary>The passwords that are tried first: those that most people choose, rows of a keyboard, and runs of characters.</summary>
internal static class GuessedPasswords
{
    private static readonly FrozenSet<string> Listed = Read().ToFrozenSet(StringComparer.Ordinal);

    public static bool Contain(Password password)
    {
        var folded = PersianText.Fold(password.Reveal());
        return IsRun(folded) || Listed.Contains(folded) || Listed.Contains(folded.TrimEnd('!', '.', '*', '?', '؟'));
    }

    /// <summary>One character again and again, or characters in their order, forwards or backwards (11111111, abcdefgh, 87654321).</summary>
    private static bool IsRun(string text)
    {
        var characters = text.EnumerateRunes().Select(rune => rune.Value).ToList();
        var steps = characters.Zip(characters.Skip(1), (one, next) => next - one).Distinct().ToList();

        // After 9 comes 0 on every keyboard.
        return steps.TrueForAll(step => step is 0 or 1 or -1 or -9 or 9) && steps.Count(step => step is 0 or 1 or -1) <= 1;
    }

    private static IEnumerable<string> Read()
    {
        using var stream = typeof(GuessedPasswords).Assembly.GetManifestResourceStream("guessed-passwords.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return PersianText.Fold(line);
            }
        }
    }
}
