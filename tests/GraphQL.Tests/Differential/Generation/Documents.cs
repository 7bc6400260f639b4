using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Tests.Differential.Generation;

/// <summary>Writes documents that the schema allows, except where a mistake happens.</summary>
internal sealed class Documents(Schema schema, Dice dice)
{
    private static readonly string[] TypeSystemDefinitions =
    [
        "type X { a(b: Int = 1): [Int!]! @deprecated }", "extend type Box { more: Int }", "scalar X", "enum X { A B }", "input X { a: Int = 1 }", "union X = | Box | Note",
        "interface X implements Node & Named { id: ID! }", "directive @x(a: Int) repeatable on | FIELD | QUERY", "schema { query: Query }", "extend schema @x { query: Query }", "\"text\" type X",
        "extend union X", "type X {}", "directive @x on NOWHERE", "\"text\" extend type X { a: Int }", "input X { a: Int = $v }", "enum X { true }",
    ];

    private readonly Variables _variables = new(dice);
    private readonly List<Definition> _operations = [];
    private readonly List<Definition> _fragments = [];

    public Request Create()
    {
        var selections = new Selections(schema, dice, _variables, _fragments);
        var count = dice.Chance(0.8) ? 1 : 2 + dice.Below(2);
        for (var i = 0; i < count; i++)
        {
            var kind = dice.Chance(0.7) || schema.MutationType is null ? "query" : dice.Pick(["mutation", "subscription"]);
            var isNamed = (count > 1 || dice.Chance(0.3)) ^ dice.Mistake();
            var operation = new Definition(!isNamed && kind == "query" && dice.Chance(0.6) ? null : kind, isNamed ? $"Op{(dice.Mistake() ? 0 : i)}" : null, null);
            _operations.Add(operation);
            selections.Write(operation, kind switch { "query" => schema.QueryType, "mutation" => schema.MutationType!, _ => schema.SubscriptionType! });
        }

        if (dice.Mistake())
            selections.WriteFragment(schema.QueryType);
        var texts = _operations.Select(Text).Concat(_fragments.Select(Text)).ToList();
        if (dice.Mistake())
            texts.Add([dice.Pick(TypeSystemDefinitions)]);
        var order = texts.ToArray();
        dice.Shuffle(order.AsSpan());
        return new Request([.. order.SelectMany(t => t)], OperationName(), new JsonValues(dice).Create(_variables.All.Values));
    }

    private string? OperationName()
    {
        if (dice.Mistake())
            return dice.Pick(["Nothing", "", null]);
        return _operations.Count > 1 || dice.Chance(0.3) ? dice.Pick(_operations).Name : null;
    }

    private List<string> Text(Definition definition)
    {
        if (definition.Condition is not null)
            return [.. Description(), "fragment", definition.Name!, "on", dice.Mistake() ? dice.Pick(["Nothing", "Filter", "Colour", "Box"]) : definition.Condition.Name, .. definition.Body];
        var used = definition.UsedVariables();
        if (dice.Mistake() && used.Count > 0)
            used.Remove(used.First());
        if (dice.Mistake() && _variables.All.Count > 0)
            used.Add(_variables.All.Keys.First());
        if (used.Count == 0)
            return [.. definition.Keyword is null ? [] : Description(), .. Head(definition), .. definition.Body];
        var text = new List<string> { "(" };
        foreach (var name in used.Order(StringComparer.Ordinal))
        {
            for (var times = dice.Mistake() ? 2 : 1; times > 0; times--)
                text.AddRange(VariableDefinition(name));
        }

        return [.. Description(), .. Head(definition), .. text, ")", .. definition.Body];
    }

    private static string[] Head(Definition operation) =>
        (operation.Keyword, operation.Name, operation.Body) switch
        {
            (null, _, ["{", ..]) when operation.UsedVariables().Count == 0 => [],
            (_, null, _) => [operation.Keyword ?? "query"],
            _ => [operation.Keyword ?? "query", operation.Name],
        };

    private IEnumerable<string> VariableDefinition(string name)
    {
        if (!_variables.All.TryGetValue(name, out var variable))
            return [$"${name}", ":", "Int"];
        var type = variable.Type.ToString()!;
        if (dice.Mistake())
            type = dice.Pick([type + "!", type.TrimEnd('!'), $"[{type}]", "Nothing", "Box", "Boolean", "[Int!]!"]);
        return
        [
            .. Description(), $"${name}", ":", type,
            .. variable.Default is null ? [] : (string[])["=", .. variable.Default],
            .. new Selections(schema, dice, null, _fragments).Directives(DirectiveLocation.VariableDefinition),
        ];
    }

    private string[] Description() => dice.Chance(0.02) ? [dice.Pick(["\"why\"", "\"\"\"\n  why\n\"\"\""])] : [];

    /// <param name="Tokens">Of the document.</param>
    internal sealed record Request(List<string> Tokens, string? OperationName, string? Variables);
}
