using System.Text.RegularExpressions;
using ServiceDesk.Domain.Accounts.Passwords;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Domain.Accounts.Tenure;

/// <summary>The request for a temporary id, read .</summary>
/// <param name="LatinName">The name in Latin letters.</param>
/// <param name="Password">The password.</param>
/// <param name="Mobile">The mobile number, as +98….</param>
/// <param name="Email">Where a forgotten password is recovered.</param>
public sealed partial record TemporaryForm(PersonName LatinName, Password Password, string Mobile, string Email)
{
    private const int EmailLimit = 254;

    /// <summary>Pure. What was filled in, or everything that is wrong with it.</summary>
    public static (TemporaryForm? Form, Rejection? Rejection) Read(
        NationalCodeDoor door, PasswordRule rule, string nationalCode,
        string? firstName, string? lastName, string? password, string? passwordRepeat, string? mobile, string? email)
    {
        var check = new ShapeCheck();
        var name = new PersonName(Latin(check, "firstName", firstName), Latin(check, "lastName", lastName));
        var number = Registration.Number(check, mobile);
        var (chosen, wrong) = rule.Read("password", password, nationalCode, number, name.First, name.Last);
        if (wrong is not null)
        {
            check.Add(wrong);
        }

        if (string.IsNullOrEmpty(passwordRepeat))
        {
            check.Add("passwordRepeat", FieldErrorCodes.Required);
        }
        else if (passwordRepeat != password)
        {
            check.Add("passwordRepeat", FieldErrorCodes.PasswordsDiffer);
        }

        var address = RecoveryAddress(check, door, email);
        return check.Fails(out var rejection) ? (null, rejection) : (new TemporaryForm(name, chosen!, number!, address), null);
    }

    private static string Latin(ShapeCheck check, string field, string? sent)
    {
        var name = check.Line(field, TextRules.WithoutMarks(sent), PersonName.Limit);
        if (name.Length > 0 && !LatinLetters().IsMatch(name))
        {
            check.Add(field, FieldErrorCodes.LatinOnly);
        }

        return name;
    }

    private static string RecoveryAddress(ShapeCheck check, NationalCodeDoor door, string? sent)
    {
        var address = check.Line("email", TextRules.WithoutMarks(sent), EmailLimit);
        if (address.Length > 0 && !EmailAddress.IsOne(address))
        {
            check.Add("email", FieldErrorCodes.InvalidEmail);
        }
        else if (EmailAddress.IsIn(address, door.Registration.Domains))
        {
            check.Add("email", FieldErrorCodes.OrganisationEmail, ("domains", string.Join("، ", door.Registration.Domains)));
        }

        return address;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z .'-]*\\z")]
    private static partial Regex LatinLetters();
}
