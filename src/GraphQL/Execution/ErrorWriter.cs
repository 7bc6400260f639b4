using System.Text;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>Writes the <c>errors</c> list (section 7.1.2).</summary>
internal static class ErrorWriter
{
    public static void Write(IReadOnlyList<GraphQLError> errors, ResponseWriter writer)
    {
        writer.WriteByte((byte)'[');
        for (var i = 0; i < errors.Count; i++)
        {
            if (i > 0)
                writer.WriteByte((byte)',');
            Write(errors[i], writer);
        }

        writer.WriteByte((byte)']');
    }

    /// <summary>About how many bytes an error takes; what a host adds as extensions is not counted.</summary>
    public static int EstimateLength(GraphQLError error)
    {
        const int Frame = 80, Location = 24, Index = 6;
        var length = Frame + Encoding.UTF8.GetByteCount(error.Message) + (error.Locations.IsDefaultOrEmpty ? 0 : error.Locations.Length * Location);
        foreach (var segment in error.Path ?? [])
            length += segment is string name ? name.Length + 3 : Index;
        return length;
    }

    private static void Write(GraphQLError error, ResponseWriter writer)
    {
        writer.WriteRaw("{\"message\":"u8);
        writer.WriteString(error.Message);
        if (!error.Locations.IsDefaultOrEmpty)
        {
            writer.WriteRaw(",\"locations\":["u8);
            for (var i = 0; i < error.Locations.Length; i++)
            {
                writer.WriteRaw(i > 0 ? ",{\"line\":"u8 : "{\"line\":"u8);
                writer.WriteNumber(error.Locations[i].Line);
                writer.WriteRaw(",\"column\":"u8);
                writer.WriteNumber(error.Locations[i].Column);
                writer.WriteByte((byte)'}');
            }

            writer.WriteByte((byte)']');
        }

        if (error.Path is not null)
        {
            writer.WriteRaw(",\"path\":"u8);
            writer.WriteAny(error.Path);
        }

        writer.WriteRaw(",\"extensions\":{\"code\":"u8);
        writer.WriteString(error.Code);
        foreach (var (key, value) in error.Extensions ?? new Dictionary<string, object?>())
        {
            if (key == "code")
                continue;
            writer.WriteByte((byte)',');
            writer.WriteString(key);
            writer.WriteByte((byte)':');
            writer.WriteAny(value);
        }

        writer.WriteRaw("}}"u8);
    }
}
