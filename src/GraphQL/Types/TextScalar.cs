using ServiceDesk.GraphQL.Execution;

namespace ServiceDesk.GraphQL.Types;

/// <summary>A scalar that travels as a string, from two functions: enough for most types of a host.</summary>
/// <param name="parse">Reads the text; throws <see cref="FormatException"/> when it is not valid.</param>
/// <param name="format">Writes the text.</param>
public sealed class TextScalar<T>(string name, Func<string, T> parse, Func<T, string> format, string? description = null, string? specifiedBy = null)
    : ScalarType<T>(name, description, specifiedBy)
    where T : notnull
{
    public override bool TryRead(in ScalarInput input, out T value, out string? error)
    {
        error = null;
        value = default!;
        if (input.Kind != ScalarInputKind.String)
            return false;
        try
        {
            value = parse(input.Text);
            return true;
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            return false;
        }
    }

    public override void Write(T value, ResponseWriter writer) => writer.WriteString(format(value));
}
