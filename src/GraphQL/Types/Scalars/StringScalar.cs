using ServiceDesk.GraphQL.Execution;

namespace ServiceDesk.GraphQL.Types.Scalars;

/// <summary>String (section 3.5.3).</summary>
public sealed class StringScalar : ScalarType<string>
{
    private StringScalar()
        : base("String", "A text.")
    {
    }

    public static StringScalar Instance { get; } = new();

    public override bool TryRead(in ScalarInput input, out string value, out string? error)
    {
        error = null;
        value = input.Text;
        return input.Kind == ScalarInputKind.String;
    }

    public override void Write(string value, ResponseWriter writer) => writer.WriteString(value);
}
