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

    public override void Write(DateTimeOffset value, ResponseWriter writer) => WriteUtc(value.UtcDateTime, writer);

    /// <summary>A time that says nothing of its zone is taken for UTC.</summary>
    internal static void WriteDateTime(DateTime value, ResponseWriter writer) => WriteUtc(value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value, writer);

    internal override void WriteObject(object value, ResponseWriter writer)
    {
        if (value is DateTime time)
            WriteDateTime(time, writer);
        else
            Write((DateTimeOffset)value, writer);
    }

    private static void WriteUtc(DateTime time, ResponseWriter writer)
    {
        // Digit by digit: formatting by a pattern takes many times as long.
        Span<byte> text = stackalloc byte[32];
        text[0] = (byte)'"';
        WriteDigits(time.Year, text[1..5]);
        text[5] = (byte)'-';
        WriteDigits(time.Month, text[6..8]);
        text[8] = (byte)'-';
        WriteDigits(time.Day, text[9..11]);
        text[11] = (byte)'T';
        WriteDigits(time.Hour, text[12..14]);
        text[14] = (byte)':';
        WriteDigits(time.Minute, text[15..17]);
        text[17] = (byte)':';
        WriteDigits(time.Second, text[18..20]);
        var length = 20;
        var fraction = (int)(time.Ticks % TimeSpan.TicksPerSecond);
        if (fraction != 0)
        {
            var digits = 7;
            for (; fraction % 10 == 0; fraction /= 10)
                digits--;
            text[20] = (byte)'.';
            WriteDigits(fraction, text.Slice(21, digits));
            length = 21 + digits;
        }

        text[length++] = (byte)'Z';
        text[length++] = (byte)'"';
        writer.WriteRaw(text[..length]);
    }

    private static void WriteDigits(int number, Span<byte> into)
    {
        for (var i = into.Length - 1; i >= 0; i--)
        {
            into[i] = (byte)('0' + (number % 10));
            number /= 10;
        }
    }
}
