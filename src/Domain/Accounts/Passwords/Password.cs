using System.Text;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Domain.Accounts.Passwords;

/// <summary>A password as it is hashed. It never shows itself: not in a log, not in an error, not in JSON.</summary>
public sealed class Password
{
    /// <summary>The most characters: long enough for any sentence, short enough to be hashed without harm.</summary>
    public const int Longest = 128;

    private readonly string text;

    private Password(string text) => this.text = text;

    /// <summary>What is hashed.</summary>
    public string Reveal() => text;

    public override string ToString() => "***";

    /// <summary>
    /// The password that somebody types to sign in; null when nobody can have such a one. Unicode's forms of the same
    /// characters are one (NFKC), and so are the digits of Persian, Arabic and English keyboards and the two forms of ی and ک:
    /// whoever chose a password on one keyboard types it on another. Nothing is cut off, spaces count.
    /// </summary>
    public static Password? Typed(string? typed)
    {
        if (string.IsNullOrEmpty(typed) || TextRules.Length(typed) > Longest || TextRules.FirstForbidden(typed, multiLine: false) is not null)
        {
            return null;
        }

        var text = PersianText.OfOneKeyboard(typed.Normalize(NormalizationForm.FormKC));
        return TextRules.Length(text) > Longest ? null : new Password(text);
    }
}
