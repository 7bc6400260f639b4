using System.Text.Json;
using ServiceDesk.GraphQL.Execution;
using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Types;

/// <summary>A value given for a scalar, be it a literal of the document or a JSON value of a variable. Never null: the engine handles null itself.</summary>
public readonly struct ScalarInput
{
    private readonly ValueNode? _literal;
    private readonly VariableValues? _variables;
    private readonly JsonElement _json;

    /// <param name="variables">For those within lists and objects; null where their values are not known.</param>
    internal ScalarInput(ValueNode literal, VariableValues? variables = null)
    {
        _literal = literal;
        _variables = variables;
        (Kind, Text) = literal switch
        {
            StringValueNode s => (ScalarInputKind.String, s.Value),
            IntValueNode i => (ScalarInputKind.Integer, i.Text),
            FloatValueNode f => (ScalarInputKind.Float, f.Text),
            BooleanValueNode b => (ScalarInputKind.Boolean, b.Value ? "true" : "false"),
            EnumValueNode e => (ScalarInputKind.Enum, e.Value),
            ListValueNode => (ScalarInputKind.List, ""),
            _ => (ScalarInputKind.Object, ""),
        };
    }

    internal ScalarInput(JsonElement json)
    {
        _json = json;
        (Kind, Text) = json.ValueKind switch
        {
            JsonValueKind.String => (ScalarInputKind.String, json.GetString()!),
            JsonValueKind.Number => json.GetRawText() is var raw && raw.AsSpan().IndexOfAny('.', 'e', 'E') < 0
                ? (ScalarInputKind.Integer, raw)
                : (ScalarInputKind.Float, raw),
            JsonValueKind.True => (ScalarInputKind.Boolean, "true"),
            JsonValueKind.False => (ScalarInputKind.Boolean, "false"),
            JsonValueKind.Array => (ScalarInputKind.List, ""),
            _ => (ScalarInputKind.Object, ""),
        };
    }

    public ScalarInputKind Kind { get; }

    /// <summary>The string itself; a number, boolean or enum value as written; empty for lists and objects.</summary>
    public string Text { get; }

    /// <summary>Whether the value stands in the document. JSON does not tell 1 from 1.0, so variables are read more leniently.</summary>
    public bool IsLiteral => _literal is not null;

    /// <summary>The whole value as JSON, for scalars that take lists or objects.</summary>
    public JsonElement ToJson() => _literal is null ? _json : LiteralJson.ToJson(_literal, _variables ?? VariableValues.Empty);
}
