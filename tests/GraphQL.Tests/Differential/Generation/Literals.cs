using ServiceDesk.GraphQL.Types;
using ServiceDesk.GraphQL.Types.Scalars;

namespace ServiceDesk.GraphQL.Tests.Differential.Generation;

/// <summary>Values as a document writes them.</summary>
/// <param name="variables">Null where values must be constant.</param>
internal sealed class Literals(Dice dice, Variables? variables)
{
    private const int MaxDepth = 4;

    private static readonly string[] Anything =
        ["1", "-1", "2147483648", "-2147483649", "1.5", "1e400", "-0", "0.0", "true", "null", "\"text\"", "RED", "Red", "NOTHING", "[]", "[1, \"a\"]", "[[null]]", "{}", "{ from: 1, from: 2 }", "{ nothing: 1 }", "{ number: 1, text: \"a\" }", "{ number: null }"];

    private static readonly string[] Ints = ["0", "1", "-1", "42", "2147483647", "-2147483648"];
    private static readonly string[] Floats = ["1.5", "1", "-0", "-0.0", "1e10", "1.0E-3", "6.0221413e+23", "123456789012345678"];

    private static readonly string[] Texts =
    [
        "\"text\"", "\"\"", "\"a \\\"b\\\" \\\\ \\/ \\b\\f\\n\\r\\t\"", "\"\\u00e9 \\uD83D\\uDE00 \\u{1F600}\"", "\"é 😀 سلام\"", "\"\"\"block\"\"\"", "\"block\"", "\"\"\"\"\"\"",
        "\"\"\"\n    one\n      two\n\n    three \\\"\"\" \\n\n  \"\"\"", "\"\"\" \r\n\ta\r\n\t\tb\r\r\"\"\"", "\"\"\"a\n \n  b\"\"\"", "\"# no comment\"",
    ];

    private static readonly string[] Ids = ["\"id\"", "7", "-5", "\"007\"", "123456789012345678901234567890"];

    /// <summary>What a custom scalar may be given: anything, also lists and objects.</summary>
    private static readonly string[] Scalars = ["1", "-2.5", "true", "\"text\"", "RED", "[]", "[1, [null, \"a\"]]", "{ a: 1, b: { c: [RED] } }"];

    public List<string> Create(GraphQLType type, bool hasDefault = false)
    {
        var tokens = new List<string>();
        Append(tokens, type, hasDefault, mustHaveValue: false, depth: 0);
        return tokens;
    }

    private void Append(List<string> tokens, GraphQLType type, bool hasDefault, bool mustHaveValue, int depth)
    {
        if (dice.Mistake())
            tokens.Add(dice.Pick(Anything));
        else if (variables is not null && dice.Chance(0.25))
            tokens.Add("$" + variables.Use(type, hasDefault, mustHaveValue));
        else if (!type.IsNonNull && !mustHaveValue && dice.Chance(0.1))
            tokens.Add("null");
        else
            AppendValue(tokens, type.Nullable, depth);
    }

    private void AppendValue(List<string> tokens, GraphQLType type, int depth)
    {
        switch (type)
        {
            case ListType list when dice.Chance(0.15):
                // A single value stands for a list of one; a variable could not.
                tokens.AddRange(new Literals(dice, null).Create(new NonNullType(list.Item.Nullable)));
                break;
            case ListType list:
                tokens.Add("[");
                for (var i = depth < MaxDepth ? dice.Below(4) : 0; i > 0; i--)
                    Append(tokens, list.Item, hasDefault: false, mustHaveValue: false, depth + 1);
                tokens.Add("]");
                break;
            case InputObjectType input:
                tokens.Add("{");
                AppendFields(tokens, input, depth + 1);
                tokens.Add("}");
                break;
            case EnumType names:
                tokens.Add(dice.Pick(names.Values).Name);
                break;
            default:
                AppendScalar(tokens, type.Named.Name);
                break;
        }
    }

    private void AppendFields(List<string> tokens, InputObjectType input, int depth)
    {
        var fields = input.Fields.Where(f => !input.IsOneOf && (f.IsRequired || (depth < MaxDepth && dice.Chance(0.3)))).ToArray();
        if (input.IsOneOf)
            fields = [dice.Pick([.. input.Fields.Where(f => depth < MaxDepth || f.Type.Named is not InputObjectType)])];
        dice.Shuffle(fields.AsSpan());
        foreach (var field in fields)
        {
            if (dice.Mistake())
                continue;
            for (var times = dice.Mistake() ? 2 : 1; times > 0; times--)
            {
                tokens.AddRange([dice.Mistake() ? "nothing" : field.Name, ":"]);
                Append(tokens, field.Type, field.DefaultValue is not null, input.IsOneOf, depth);
            }
        }
    }

    private void AppendScalar(List<string> tokens, string name)
    {
        if (name is not ("Int" or "Float" or "String" or "Boolean" or "ID") && variables is not null && dice.Chance(0.2))
            tokens.AddRange(["{", "a", ":", "[", "$" + AnyVariable(), "1", "]", "b", ":", "$" + AnyVariable(), "}"]);
        else
            tokens.Add(dice.Pick(name switch { "Int" => Ints, "Float" => Floats, "String" => Texts, "Boolean" => ["true", "false"], "ID" => Ids, _ => Scalars }));
    }

    /// <summary>Inside of a custom scalar's value no type is asked for. What becomes of an input object there is not specified, so it is a leaf.</summary>
    private string AnyVariable() =>
        variables!.All.Values.FirstOrDefault(v => v.Type.Nullable is NamedType { IsLeaf: true })?.Name
        ?? variables.Use(IntScalar.Instance, hasDefault: false, mustHaveValue: true);
}
