using System.Text.Json;
using ServiceDesk.GraphQL.Execution;

namespace ServiceDesk.GraphQL.Types.Sdl;

/// <summary>A scalar of which only the name is known (section 3.5): takes and gives any JSON value.</summary>
internal sealed class SdlScalar(string name, string? description, string? specifiedBy) : ScalarType<JsonElement>(name, description, specifiedBy)
{
    public override bool TryRead(in ScalarInput input, out JsonElement value, out string? error)
    {
        error = null;
        value = input.ToJson();
        return true;
    }

    public override void Write(JsonElement value, ResponseWriter writer) => writer.WriteJson(value);

    internal override void WriteObject(object value, ResponseWriter writer) => writer.WriteAny(value);
}
