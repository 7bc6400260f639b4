using System.Buffers.Text;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ServiceDesk.GraphQL.Connections;

/// <summary>A place in a sorted list, as the sort key of an item (keyset paging): its parts as text, to clients one opaque text. It holds no secret and is not signed.</summary>
public sealed record Cursor(ImmutableArray<string> Parts)
{
    public Cursor(params string[] parts)
        : this(ImmutableArray.Create(parts))
    {
    }

    public static bool TryParse(string text, [NotNullWhen(true)] out Cursor? cursor)
    {
        cursor = null;
        if (text.Length > 2_000)
            return false;
        try
        {
            var parts = JsonSerializer.Deserialize<string[]>(Base64Url.DecodeFromChars(text));
            if (parts is null || parts.Contains(null))
                return false;
            cursor = new Cursor(parts);
            return true;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return false;
        }
    }

    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(Parts));

    public bool Equals(Cursor? other) => other is not null && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => Parts.Aggregate(0, HashCode.Combine);
}
