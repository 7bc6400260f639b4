using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Values;

/// <summary>Named text values in the order of their names; equal to another when the pairs are.</summary>
[JsonConverter(typeof(FieldValuesConverter))]
public sealed class FieldValues : IReadOnlyDictionary<string, string>, IEquatable<FieldValues>
{
    private readonly ImmutableSortedDictionary<string, string> values;

    public FieldValues(IEnumerable<KeyValuePair<string, string>> values) =>
        this.values = values.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static FieldValues Empty { get; } = new([]);

    public static FieldValues Of(params ReadOnlySpan<(string Name, string Value)> pairs)
    {
        var builder = new List<KeyValuePair<string, string>>(pairs.Length);
        foreach (var (name, value) in pairs)
        {
            builder.Add(new(name, value));
        }

        return new FieldValues(builder);
    }

    /// <summary>These values, but where the others have one, theirs.</summary>
    public FieldValues With(FieldValues others) => others.Count == 0 ? this : new FieldValues(values.SetItems(others.values));

    public int Count => values.Count;

    public IEnumerable<string> Keys => values.Keys;

    public IEnumerable<string> Values => values.Values;

    public string this[string key] => values[key];

    public bool ContainsKey(string key) => values.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => values.TryGetValue(key, out value);

    public bool Equals(FieldValues? other) => other is not null && values.SequenceEqual(other.values);

    public override bool Equals(object? obj) => Equals(obj as FieldValues);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (name, value) in values)
        {
            hash.Add(name);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"{{{string.Join(", ", values.Select(pair => $"{pair.Key}: {pair.Value}"))}}}";
}
