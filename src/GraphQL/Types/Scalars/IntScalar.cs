using System.Globalization;
using ServiceDesk.GraphQL.Execution;

namespace ServiceDesk.GraphQL.Types.Scalars;

/// <summary>Int: 32 bits, signed (section 3.5.1).</summary>
public sealed class IntScalar : ScalarType<int>
{
    private IntScalar()
        : base("Int", "A whole number of 32 bits, with a sign.")
    {
    }

    public static IntScalar Instance { get; } = new();

    public override bool TryRead(in ScalarInput input, out int value, out string? error)
    {
        error = null;
        value = 0;
        if (input.Kind == ScalarInputKind.Integer)
        {
            if (int.TryParse(input.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
                return true;
            error = "Int is limited to 32 bits.";
            return false;
        }

        if (input.Kind == ScalarInputKind.Float && !input.IsLiteral
            && double.TryParse(input.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && Math.Floor(number) == number && number is >= int.MinValue and <= int.MaxValue)
        {
            value = (int)number;
            return true;
        }

        return false;
    }

    public override void Write(int value, ResponseWriter writer) => writer.WriteNumber(value);

    internal override void WriteObject(object value, ResponseWriter writer) => Write(value as int? ?? checked((int)Convert.ToInt64(value, CultureInfo.InvariantCulture)), writer);
}
