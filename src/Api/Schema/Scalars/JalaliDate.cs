using NodaTime;
using ServiceDesk.Domain.Text;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.Api.Schema.Scalars;

/// <summary>The scalar <c>JalaliDate</c>: its text, whether it is a date or not. What is none is refused by whoever takes it, beside the field where it was typed.</summary>
/// <param name="Text">Such as 1401/02/05.</param>
public sealed record JalaliDate(string Text)
{
    public static ScalarType Scalar { get; } = new TextScalar<JalaliDate>(
        "JalaliDate",
        text => new JalaliDate(text),
        date => date.Text,
        "A date in the official Jalali calendar of Iran as year/month/day, such as 1401/02/05, written in Latin digits; read with slashes or dashes and with digits of any of the three sets. "
            + "What is no such date, such as 1402/12/30, is refused as invalid_date by the field that takes it.");

    public static JalaliDate Of(LocalDate date) => new(Jalali.Short(date));
}
