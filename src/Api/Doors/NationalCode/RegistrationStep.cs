using System.Globalization;
using ServiceDesk.Domain.Accounts.Tenure;

namespace ServiceDesk.Api.Doors.NationalCode;

/// <summary>The identity is confirmed; what the next form asks .</summary>
/// <param name="Registration">What the next step names this registration by.</param>
/// <param name="ValidFor">For how many seconds it is kept.</param>
/// <param name="Title">The form's title .</param>
/// <param name="Hint">What to heed .</param>
/// <param name="Fields">Its fields in their order.</param>
internal sealed record RegistrationStep(string Registration, long ValidFor, string Title, string Hint, IReadOnlyList<RegistrationField> Fields)
{
    private static readonly string[] Keys = ["firstName", "lastName", "password", "passwordRepeat", "mobile", "email"];

    public static RegistrationStep Of(Guid registration, TimeSpan validFor, CultureInfo language) => new(
        registration.ToString("D"), (long)validFor.TotalSeconds, TenureWords.Find("form.title", language)!, TenureWords.Find("form.hint", language)!,
        [.. Keys.Select(key => new RegistrationField(key, TenureWords.Find($"field.{key}", language)!, TenureWords.Find($"field.{key}.help", language)))]);
}
