using System.Globalization;
using ServiceDesk.GraphQL.Execution;

namespace ServiceDesk.GraphQL.Types.Scalars;

/// <summary>Long: 64 bits, as a JSON number. Register it to use <see cref="long"/> in a schema.</summary>
public sealed class LongScalar : ScalarType<long>
{
    private LongScalar()
        : base("Long", "A whole number of 64 bits, with a sign.")
    {
    }

    public static LongScalar Instance { get; } = new();

    public override bool TryRead(in ScalarInput input, out long value, out string? error)
    {
        error = null;
        value = 0;
        return input.Kind == ScalarInputKind.Integer && long.TryParse(input.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    public override void Write(long value, ResponseWriter writer) => writer.WriteNumber(value);
}
