using System.Text;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Tests.Differential.Generation;

/// <summary>Values as a request's variables give them.</summary>
internal sealed class JsonValues(Dice dice)
{
    private const int MaxDepth = 4;

    private static readonly string[] Anything =
        ["1", "1.5", "1.0", "-0", "1e3", "2147483648", "true", "\"text\"", "\"RED\"", "\"red\"", "\"1\"", "[]", "[1]", "[null]", "{}", "{\"nothing\":1}", "{\"number\":1,\"text\":\"a\"}", "{\"number\":null}", "null"];

    private static readonly string[] Ints = ["0", "1", "-1", "1.0", "1e3", "2147483647", "-2147483648"];
    private static readonly string[] Floats = ["1.5", "1", "-0.0", "1e10", "1E-3"];
    private static readonly string[] Texts = ["\"text\"", "\"\"", "\"\\u00e9 \\ud83d\\ude00\\n\"", "\"1\""];
    private static readonly string[] Ids = ["\"id\"", "7", "-5", "\"007\""];
    private static readonly string[] Scalars = ["1", "-2.5", "true", "\"text\"", "[]", "[1,[null,\"a\"]]", "{\"a\":1,\"b\":{\"c\":[\"RED\"]}}"];

    /// <returns>A JSON object, or null where none is needed and none given.</returns>
    public string? Create(IEnumerable<Variables.Variable> variables)
    {
        var json = new StringBuilder();
        foreach (var variable in variables)
        {
            if (dice.Mistake() || (variable is { Type.IsNonNull: false } or { Default: not null } && dice.Chance(0.3)))
                continue;
            json.Append(json.Length > 0 ? "," : "").Append($"\"{variable.Name}\":");
            Append(json, variable.Type, depth: 0);
        }

        if (dice.Chance(0.05))
            json.Append(json.Length > 0 ? "," : "").Append("\"unused\":{\"a\":[1]}");
        return json.Length == 0 && dice.Chance(0.5) ? null : $"{{{json}}}";
    }

    private void Append(StringBuilder json, GraphQLType type, int depth)
    {
        if (dice.Mistake())
            json.Append(dice.Pick(Anything));
        else if (!type.IsNonNull && dice.Chance(0.1))
            json.Append("null");
        else if (type.Nullable is ListType single && dice.Chance(0.15))
            Append(json, new NonNullType(single.Item.Nullable), depth);
        else if (type.Nullable is ListType list)
            AppendList(json, list.Item, depth + 1);
        else if (type.Named is InputObjectType input)
            AppendObject(json, input, depth + 1);
        else
            json.Append(Leaf(type.Named));
    }

    private void AppendList(StringBuilder json, GraphQLType item, int depth)
    {
        json.Append('[');
        for (var i = depth < MaxDepth ? dice.Below(4) : 0; i > 0; i--)
        {
            Append(json, item, depth);
            json.Append(i > 1 ? "," : "");
        }

        json.Append(']');
    }

    private void AppendObject(StringBuilder json, InputObjectType input, int depth)
    {
        var fields = input.Fields.Where(f => !input.IsOneOf && !dice.Mistake() && (f.IsRequired || (depth < MaxDepth && dice.Chance(0.3)))).ToArray();
        if (input.IsOneOf && !dice.Mistake())
            fields = [dice.Pick([.. input.Fields.Where(f => depth < MaxDepth || f.Type.Named is not InputObjectType)])];
        dice.Shuffle(fields.AsSpan());
        json.Append('{');
        foreach (var (i, field) in fields.Index())
        {
            json.Append(i > 0 ? "," : "").Append($"\"{(dice.Mistake() ? "nothing" : field.Name)}\":");
            Append(json, input.IsOneOf ? new NonNullType(field.Type) : field.Type, depth);
        }

        json.Append('}');
    }

    private string Leaf(NamedType type) => type switch
    {
        EnumType names => $"\"{dice.Pick(names.Values).Name}\"",
        { Name: "Int" } => dice.Pick(Ints),
        { Name: "Float" } => dice.Pick(Floats),
        { Name: "String" } => dice.Pick(Texts),
        { Name: "Boolean" } => dice.Pick(["true", "false"]),
        { Name: "ID" } => dice.Pick(Ids),
        _ => dice.Pick(Scalars),
    };
}
