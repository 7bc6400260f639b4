using ServiceDesk.GraphQL.Execution;

namespace ServiceDesk.GraphQL.Types.Scalars;

/// <summary>Boolean (section 3.5.4).</summary>
public sealed class BooleanScalar : ScalarType<bool>
{
    private BooleanScalar()
        : base("Boolean", "true or false.")
    {
    }

    public static BooleanScalar Instance { get; } = new();

    public override bool TryRead(in ScalarInput input, out bool value, out string? error)
    {
        error = null;
        value = input.Text == "true";
        return input.Kind == ScalarInputKind.Boolean;
    }

    public override void Write(bool value, ResponseWriter writer) => writer.WriteBoolean(value);
}
