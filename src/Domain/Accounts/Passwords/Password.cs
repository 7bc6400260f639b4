using System.Globalization;
using System.Text;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Accounts.Passwords;

/// <summary>A password as it is hashed, or as another system is asked about it. It never shows itself: not in a log, not in an error, not in JSON.</summary>
public sealed class Password
{
    /// <summary>The most characters: long enough for any sentence, short enough to be hashed without harm.</summary>
    public const int Longest = 128;

    private readonly string text;

    private Password(string text) => this.text = text;

    /// <summary>What is hashed, or what the other system is told.</summary>
    public string Reveal() => text;

    public override string ToString() => "***";

    /// <summary>
    /// The password that somebody types to sign in; null when nobody can have such a one. Unicode's forms of the same
    /// characters are one (NFKC), and so are the digits of Persian, Arabic and English keyboards and the two forms of ی and ک:
    /// whoever chose a password on one keyboard types it on another. Nothing is cut off, spaces count.
    /// </summary>
    public static Password? Typed(string? typed)
    {
        if (OfAnother(typed) is null)
        {
            return null;
        }

        var text = PersianText.OfOneKeyboard(typed!.Normalize(NormalizationForm.FormKC));
        return TextRules.Length(text) > Longest ? null : new Password(text);
    }

    /// <summary>A password of another system, for which every character is the one that was typed; null when nobody can have such a one.</summary>
    public static Password? OfAnother(string? typed) => Fault("password", typed) is null ? new Password(typed!) : null;

    /// <summary>Why nobody can have such a password; null where somebody can.</summary>
    /// <param name="field">What the error calls it.</param>
    /// <param name="typed">What was typed.</param>
    public static FieldError? Fault(string field, string? typed)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return new FieldError(field, FieldErrorCodes.Required);
        }

        if (TextRules.Length(typed) is var length && length > Longest)
        {
            return new FieldError(field, FieldErrorCodes.TooLong, FieldValues.Of(("limit", Number(Longest)), ("length", Number(length))));
        }

        // Which character it is, is part of the password: its place alone is told.
        return TextRules.FirstForbidden(typed, multiLine: false) is var (position, _)
            ? new FieldError(field, FieldErrorCodes.UntypableCharacter, FieldValues.Of(("position", Number(position))))
            : null;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
