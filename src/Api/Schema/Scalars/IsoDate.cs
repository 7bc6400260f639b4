using NodaTime;
using NodaTime.Text;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.Api.Schema.Scalars;

/// <summary>The scalar <c>Date</c>: its text, whether it is a date or not. What is none is refused by whoever takes it, beside the field where it was typed.</summary>
/// <param name="Text">Such as 2022-04-25.</param>
public sealed record IsoDate(string Text)
{
    public static ScalarType Scalar { get; } = new TextScalar<IsoDate>(
        "Date",
        text => new IsoDate(text),
        date => date.Text,
        "A date in ISO 8601, Gregorian, such as 2022-04-25; read with digits of any of the three sets. What is no such date is refused as invalid_date by the field that takes it.",
        "https://www.rfc-editor.org/rfc/rfc3339#section-5.6");

    public static IsoDate Of(LocalDate date) => new(LocalDatePattern.Iso.Format(date));
}
