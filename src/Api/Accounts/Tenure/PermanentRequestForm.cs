using System.Globalization;
using ServiceDesk.Domain.Accounts.Tenure;
using ServiceDesk.Domain.Doors;

namespace ServiceDesk.Api.Accounts.Tenure;

/// <summary>What stands on the request for a permanent account .</summary>
/// <param name="Label">What the option is called .</param>
/// <param name="Question">Whether the person has had an address here; absent where nobody has.</param>
/// <param name="FormerTitle">The title of the form for whoever has .</param>
/// <param name="FormerName">What stands in its first box .</param>
/// <param name="Send">What stands on its button .</param>
/// <param name="Synchronise">What asking HR anew is called .</param>
internal sealed record PermanentRequestForm(string Label, string? Question, string? FormerTitle, string? FormerName, string Send, string Synchronise)
{
    public static PermanentRequestForm Of(NationalCodeDoor door, CultureInfo language)
    {
        string Words(string key) => TenureWords.Find(key, language)!;
        var had = door.Registration.FormerMail is not null;
        return new(
            Words("request.label"), had ? Words("request.question") : null, had ? Words("request.formerTitle") : null, had ? Words("request.formerName") : null,
            Words("code.send"), Words("request.synchronise"));
    }
}
