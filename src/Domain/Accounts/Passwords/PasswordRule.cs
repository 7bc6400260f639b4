using System.Globalization;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Accounts.Passwords;

/// <summary>
/// What a new password must be, after NIST SP 800-63B, section 3.1.1.2: long enough, and none of those that are tried first. What
/// kinds of characters it is made of is its owner's affair, and it never expires.
/// </summary>
/// <param name="Shortest">The least characters.</param>
public sealed record PasswordRule(int Shortest)
{
    /// <summary>NIST's least.</summary>
    public const int Least = 8;

    public static PasswordRule Default { get; } = new(Least);

    /// <summary>The new password, or what is wrong with it.</summary>
    /// <param name="field">The field that it came in.</param>
    /// <param name="typed">As it was typed.</param>
    /// <param name="owners">Names and numbers of its owner, none of which it may be.</param>
    public (Password? Password, FieldError? Error) Read(string field, string? typed, params IReadOnlyList<string?> owners)
    {
        if (Password.Fault(field, typed) is { } fault)
        {
            return (null, fault);
        }

        if (Password.Typed(typed) is not { } password)
        {
            return (null, new FieldError(field, FieldErrorCodes.TooLong, Lengths(Password.Longest, TextRules.Length(typed!))));
        }

        if (TextRules.Length(password.Reveal()) is var typable && typable < Shortest)
        {
            return (null, new FieldError(field, FieldErrorCodes.TooShort, Lengths(Shortest, typable)));
        }

        if (GuessedPasswords.Contain(password))
        {
            return (null, new FieldError(field, FieldErrorCodes.CommonPassword));
        }

        return PersonalPasswords.IsOf(password, owners) ? (null, new FieldError(field, FieldErrorCodes.PersonalPassword)) : (password, null);
    }

    private static FieldValues Lengths(int limit, int length) => FieldValues.Of(("limit", Number(limit)), ("length", Number(length)));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
