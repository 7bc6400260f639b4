using System.Globalization;
using ServiceDesk.GraphQL.Execution;

namespace ServiceDesk.GraphQL.Types.Scalars;

/// <summary>ID: a key, always a string in responses (section 3.5.5). C# members may be string, Guid, int or long.</summary>
public sealed class IdScalar : ScalarType<string>
{
    private IdScalar()
        : base("ID", "A key of an object; a text without meaning of its own.")
    {
    }

    public static IdScalar Instance { get; } = new();

    public override bool TryRead(in ScalarInput input, out string value, out string? error)
    {
        error = null;
        value = input.Text;
        return input.Kind is ScalarInputKind.String or ScalarInputKind.Integer || TryReadWhole(input, ref value);
    }

    /// <summary>JSON does not tell 1 from 1.0.</summary>
    private static bool TryReadWhole(in ScalarInput input, ref string value)
    {
        const double MaxExact = 9_007_199_254_740_992;
        if (input.Kind != ScalarInputKind.Float || input.IsLiteral
            || !double.TryParse(input.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || Math.Floor(number) != number || Math.Abs(number) > MaxExact)
            return false;
        value = ((long)number).ToString(CultureInfo.InvariantCulture);
        return true;
    }

    public override void Write(string value, ResponseWriter writer) => writer.WriteString(value);

    internal override void WriteObject(object value, ResponseWriter writer)
    {
        switch (value)
        {
            case string text:
                writer.WriteString(text);
                break;
            case Guid guid:
                WriteGuid(guid, writer);
                break;
            default:
                writer.WriteString(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
                break;
        }
    }

    internal static void WriteGuid(Guid value, ResponseWriter writer)
    {
        Span<byte> text = stackalloc byte[38];
        text[0] = (byte)'"';
        value.TryFormat(text[1..], out _);
        text[37] = (byte)'"';
        writer.WriteRaw(text);
    }
}
