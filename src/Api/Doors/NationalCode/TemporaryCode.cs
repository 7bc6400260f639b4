using System.Globalization;
using ServiceDesk.Api.Doors.Codes;
using ServiceDesk.Domain.Accounts.Tenure;

namespace ServiceDesk.Api.Doors.NationalCode;

/// <summary>The code is on its way .</summary>
/// <param name="Challenge">What the code is sent back with.</param>
/// <param name="Mobile">The number that it went to, masked .</param>
/// <param name="CodeLength">How many digits it has.</param>
/// <param name="ValidFor">For how many seconds it is taken.</param>
/// <param name="ResendAfter">After how many seconds another may be asked for; absent when none may.</param>
/// <param name="Title">The title of the page that asks for it .</param>
/// <param name="Text">Where it went .</param>
/// <param name="Label">What stands at the box .</param>
/// <param name="Send">What stands on the button .</param>
/// <param name="Resend">What stands where another can be asked for; absent when none may.</param>
internal sealed record TemporaryCode(
    string Challenge, string Mobile, int CodeLength, long ValidFor, long? ResendAfter, string Title, string Text, string Label, string Send, string? Resend)
{
    public static TemporaryCode Of(SentCode code, CultureInfo language) => new(
        code.Challenge, code.Mobile, code.CodeLength, code.ValidFor, code.ResendAfter,
        TenureWords.Find("code.title", language)!, TenureWords.CodeSent(code.Mobile, language), TenureWords.Find("code.label", language)!, TenureWords.Find("code.send", language)!,
        code.ResendAfter is { } seconds ? TenureWords.Resend(seconds, language) : null);
}
