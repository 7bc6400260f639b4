using System.Collections.ObjectModel;

namespace ServiceDesk.Api.Schema.Mutations;

/// <summary>The values of a service's own fields by key, from a list in which a key may stand twice.</summary>
internal sealed class FieldValueMap : ReadOnlyDictionary<string, string?>
{
    private FieldValueMap(Dictionary<string, string?> values, IReadOnlyList<string> repeated)
        : base(values) => Repeated = repeated;

    /// <summary>The keys that stood there before, once for each time.</summary>
    public IReadOnlyList<string> Repeated { get; }

    public static FieldValueMap Of(IReadOnlyList<FieldValueInput> given)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        return new FieldValueMap(values, [.. given.Where(field => !values.TryAdd(field.Key, field.Value)).Select(field => field.Key)]);
    }
}
