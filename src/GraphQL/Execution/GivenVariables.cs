using System.Text.Json;
using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>The request's variables by name. Looking a name up in JSON reads all of it, so many names are looked up in one pass.</summary>
internal readonly struct GivenVariables
{
    private const int FewNames = 8;

    private readonly JsonElement _json;
    private readonly Dictionary<string, JsonElement>? _byName;

    public GivenVariables(JsonElement json, OperationDefinitionNode operation)
    {
        _json = json;
        _byName = null;
        if (json.ValueKind != JsonValueKind.Object || operation.Variables.Length <= FewNames)
            return;
        _byName = [];
        foreach (var property in json.EnumerateObject())
        {
            if (JsonText.TryRead(property, out var name))
                _byName[name] = property.Value;
        }
    }

    public bool TryGet(string name, out JsonElement value)
    {
        if (_byName is not null)
            return _byName.TryGetValue(name, out value);
        value = default;
        return _json.ValueKind == JsonValueKind.Object && JsonText.TryGetMember(_json, name, out value);
    }
}
