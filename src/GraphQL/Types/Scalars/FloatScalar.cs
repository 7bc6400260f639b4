using System.Globalization;
using ServiceDesk.GraphQL.Execution;

namespace ServiceDesk.GraphQL.Types.Scalars;

/// <summary>Float: double precision, finite (section 3.5.2).</summary>
public sealed class FloatScalar : ScalarType<double>
{
    private FloatScalar()
        : base("Float", "A number of double precision (IEEE 754), finite.")
    {
    }

    public static FloatScalar Instance { get; } = new();

    public override bool TryRead(in ScalarInput input, out double value, out string? error)
    {
        error = null;
        value = 0;
        return input.Kind is ScalarInputKind.Integer or ScalarInputKind.Float
            && double.TryParse(input.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value);
    }

    public override void Write(double value, ResponseWriter writer) => writer.WriteNumber(value);

    internal override void WriteObject(object value, ResponseWriter writer) => Write(Convert.ToDouble(value, CultureInfo.InvariantCulture), writer);
}
