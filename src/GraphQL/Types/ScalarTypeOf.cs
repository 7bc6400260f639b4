using ServiceDesk.GraphQL.Execution;

namespace ServiceDesk.GraphQL.Types;

/// <summary>A scalar whose values are of the C# type <typeparamref name="T"/>. Stateless and thread-safe.</summary>
public abstract class ScalarType<T>(string name, string? description = null, string? specifiedBy = null)
    : ScalarType(name, description, specifiedBy)
    where T : notnull
{
    public override Type ClrType => typeof(T);

    /// <summary>Reads what a client gave (input coercion, section 3.5).</summary>
    /// <param name="error">A sentence for the client, or null for a general one.</param>
    public abstract bool TryRead(in ScalarInput input, out T value, out string? error);

    /// <summary>Writes exactly one JSON value (result coercion, section 3.5).</summary>
    public abstract void Write(T value, ResponseWriter writer);

    internal override bool TryReadObject(in ScalarInput input, out object? value, out string? error)
    {
        var success = TryRead(input, out var read, out error);
        value = success ? read : null;
        return success;
    }

    internal override void WriteObject(object value, ResponseWriter writer) => Write((T)value, writer);
}
