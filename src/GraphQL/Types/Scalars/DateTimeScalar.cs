using System.Globalization;
using ServiceDesk.GraphQL.Execution;

namespace ServiceDesk.GraphQL.Types.Scalars;

/// <summary>DateTime: an instant in ISO 8601, written in UTC; an offset must be given when read.</summary>
public sealed class DateTimeScalar : ScalarType<DateTimeOffset>
{
    private DateTimeScalar()
        : base("DateTime", "An instant in ISO 8601 with an offset, e.g. 2026-03-21T08:30:00Z; answers are in UTC.", "https://scalars.graphql.org/andimarek/date-time")
    {
    }

    public static DateTimeScalar Instance { get; } = new();

    public override bool TryRead(in ScalarInput input, out DateTimeOffset value, out string? error)
    {
        error = null;
        value = default;
        if (input.Kind != ScalarInputKind.String)
            return false;
        var text = input.Text;
        var hasOffset = text.Length > 10 && (text[^1] is 'Z' or 'z' || text.AsSpan(10).IndexOfAny('+', '-') >= 0);
        if (hasOffset && DateTimeOffset.TryParseExact(
            text.ToUpperInvariant(),
            ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out value))
            return true;
        error = "An instant in ISO 8601 with an offset was expected, e.g. 2026-03-21T08:30:00Z.";
        return false;
    }

    public override void Write(DateTimeOffset value, ResponseWriter writer)
    {
        Span<char> text = stackalloc char[33];
        value.UtcDateTime.TryFormat(text, out var length, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
        writer.WriteString(text[..length]);
    }

    internal override void WriteObject(object value, ResponseWriter writer) =>
        Write(value is DateTime time ? new DateTimeOffset(time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : time) : (DateTimeOffset)value, writer);
}
