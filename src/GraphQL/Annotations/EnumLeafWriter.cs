using System.Collections.Frozen;
using System.Text;
using ServiceDesk.GraphQL.Execution;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Annotations;

/// <summary>Writes values of a C# enum without boxing them.</summary>
internal sealed class EnumLeafWriter<TEnum>(EnumType type)
    where TEnum : struct, Enum
{
    private readonly FrozenDictionary<TEnum, byte[]> _names =
        type.Values.DistinctBy(v => v.Value).ToFrozenDictionary(v => (TEnum)v.Value, v => Encoding.UTF8.GetBytes($"\"{v.Name}\""));

    public void Write(TEnum value, ResponseWriter writer)
    {
        if (!_names.TryGetValue(value, out var name))
            throw new InvalidOperationException($"{typeof(TEnum)} has no value {value} in the schema.");
        writer.WriteRaw(name);
    }
}
