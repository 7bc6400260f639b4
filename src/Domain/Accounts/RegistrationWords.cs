using System.Globalization;
using ServiceDesk.Domain.Text;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Accounts;

/// <summary>What somebody who registers is told (E-11, E-12).</summary>
public static class RegistrationWords
{
    /// <summary>The title of the page that asks for the code.</summary>
    public static string Title(CultureInfo culture) => Texts.Format("registration.title", culture, FieldValues.Empty);

    /// <summary>That the code is on its way.</summary>
    /// <param name="name">The name that was given.</param>
    /// <param name="length">How many digits the code has.</param>
    /// <param name="mobile">The number as it is shown: whole or masked, as the door says.</param>
    /// <param name="culture">Persian or English.</param>
    public static string CodeSent(PersonName name, int length, string mobile, CultureInfo culture) => Texts.Format(
        "registration.codeSent", culture, FieldValues.Of(("name", name.Whole), ("length", length.ToString(CultureInfo.InvariantCulture)), ("mobile", mobile)));

    /// <summary>That the account is there, and how to sign in.</summary>
    public static string Done(CultureInfo culture) => Texts.Format("registration.done", culture, FieldValues.Empty);
}
