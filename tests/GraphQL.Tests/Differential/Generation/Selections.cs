using ServiceDesk.GraphQL.Introspection;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.GraphQL.Types.Scalars;

namespace ServiceDesk.GraphQL.Tests.Differential.Generation;

/// <summary>Writes selection sets, and the fragments they need.</summary>
/// <param name="variables">Null where values must be constant.</param>
internal sealed class Selections(Schema schema, Dice dice, Variables? variables, List<Definition> fragments)
{
    private const int MaxDepth = 4;
    private const int MaxFragments = 6;

    /// <summary>The specification leaves their order or their text to the server; the whole introspection is compared in a test of its own.</summary>
    private static readonly HashSet<string> UnspecifiedIntrospection = ["description", "types", "possibleTypes", "directives"];

    private static readonly string[] SharedNames = ["a", "id", "name", "value", "inner"];

    private readonly Literals _literals = new(dice, variables);

    /// <summary>Some documents use few aliases often, so that fields conflict.</summary>
    private readonly bool _sharesNames = dice.Chance(0.15);

    private Definition _current = new(null, null, null);
    private int _aliases;

    public void Write(Definition definition, NamedType type)
    {
        var outer = _current;
        _current = definition;
        var location = definition switch
        {
            { Condition: not null } => DirectiveLocation.FragmentDefinition,
            { Keyword: "mutation" } => DirectiveLocation.Mutation,
            { Keyword: "subscription" } => DirectiveLocation.Subscription,
            _ => DirectiveLocation.Query,
        };
        definition.Body.AddRange(Directives(location));
        Write(type, depth: definition.Condition is null ? 0 : 2);
        definition.IsDone = true;
        _current = outer;
    }

    public Definition WriteFragment(NamedType type)
    {
        var fragment = new Definition("fragment", $"F{fragments.Count}", type);
        fragments.Add(fragment);
        Write(fragment, type);
        return fragment;
    }

    public List<string> Directives(DirectiveLocation location)
    {
        var tokens = new List<string>();
        while (dice.Chance(tokens.Count == 0 ? 0.08 : 0.3))
        {
            var known = schema.Directives.Where(d => d.Locations.Contains(location) || dice.Mistake()).ToList();
            if (known.Count == 0)
                break;
            var directive = dice.Pick(known);
            if (!directive.IsRepeatable && tokens.Contains("@" + directive.Name) && !dice.Mistake())
                continue;
            tokens.Add("@" + (dice.Mistake() ? "nothing" : directive.Name));
            tokens.AddRange(Arguments(directive.Arguments));
        }

        return tokens;
    }

    private void Write(NamedType type, int depth)
    {
        var body = _current.Body;
        body.Add("{");
        var isSubscription = depth == 0 && ReferenceEquals(type, schema.SubscriptionType) && !dice.Mistake();
        for (var i = isSubscription ? 1 : 1 + dice.Below(4); i > 0; i--)
        {
            if (isSubscription)
                WriteField((FieldsType)type, depth, isSubscription);
            else if (depth < MaxDepth && dice.Chance(0.15))
                WriteInlineFragment(type, depth);
            else if (depth < MaxDepth && dice.Chance(0.12))
                WriteSpread(type);
            else if (type is FieldsType fields && !dice.Chance(0.08))
                WriteField(fields, depth, isSubscription);
            else
                WriteTypeName(type);
        }

        body.Add("}");
    }

    private void WriteTypeName(NamedType type)
    {
        if (type is not UnionType && dice.Chance(0.2))
            _current.Body.AddRange([Alias(), ":"]);
        _current.Body.Add("__typename");
        _current.Body.AddRange(Directives(DirectiveLocation.Field));
    }

    private void WriteField(FieldsType type, int depth, bool isSubscription)
    {
        var candidates = type.Fields.Where(f => (depth < MaxDepth || f.Type.Named.IsLeaf) && !(type.IsIntrospection && UnspecifiedIntrospection.Contains(f.Name))).ToList();
        if (ReferenceEquals(type, schema.QueryType) && dice.Chance(0.03))
            candidates = [MetaFields.SchemaField, MetaFields.TypeField];
        if (candidates.Count == 0)
        {
            WriteTypeName(type);
            return;
        }

        var field = dice.Pick(candidates);
        var body = _current.Body;
        if (dice.Chance(field.Arguments.Length > 0 ? 0.9 : 0.1))
            body.AddRange([Alias(), ":"]);
        body.Add(dice.Mistake() ? dice.Pick(["nothing", "id", "name", "value", "colour"]) : field.Name);
        body.AddRange(Arguments(field.Arguments));
        if (!isSubscription)
            body.AddRange(Directives(DirectiveLocation.Field));
        if (field.Type.Named.IsComposite ^ dice.Mistake())
            Write(field.Type.Named.IsComposite ? field.Type.Named : schema.QueryType, depth + (field.Type.Named.IsIntrospection ? 2 : 1));
    }

    private string Alias() => _sharesNames || dice.Mistake() ? dice.Pick(SharedNames) : $"a{_aliases++}";

    private void WriteInlineFragment(NamedType type, int depth)
    {
        var condition = dice.Chance(0.15) ? null : Condition(type);
        _current.Body.Add("...");
        if (condition is not null)
            _current.Body.AddRange(["on", dice.Mistake() ? dice.Pick(["Nothing", "Filter", "Colour", "Note"]) : condition.Name]);
        _current.Body.AddRange(Directives(DirectiveLocation.InlineFragment));
        Write(condition ?? type, depth + 1);
    }

    private void WriteSpread(NamedType type)
    {
        var fits = fragments.FindAll(f => (f.IsDone && Overlap(f.Condition!, type)) || dice.Mistake());
        var fragment = fits.Count > 0 && (dice.Chance(0.4) || fragments.Count >= MaxFragments) ? dice.Pick(fits)
            : fragments.Count < MaxFragments ? WriteFragment(Condition(type))
            : null;
        if (fragment is null)
        {
            WriteTypeName(type);
            return;
        }

        _current.Spreads.Add(fragment);
        _current.Body.AddRange(["...", dice.Mistake() ? "Nothing" : fragment.Name!]);
        _current.Body.AddRange(Directives(DirectiveLocation.FragmentSpread));
    }

    /// <summary>A type that a fragment in the place may be on.</summary>
    private NamedType Condition(NamedType type) =>
        dice.Pick([.. schema.Types.Where(t => t.IsComposite && !t.IsIntrospection && (Overlap(t, type) || dice.Mistake())).DefaultIfEmpty(type)]);

    private bool Overlap(NamedType a, NamedType b) => schema.PossibleTypes(a).Any(t => schema.IsPossibleType(b, t));

    private List<string> Arguments(IReadOnlyList<InputValueDefinition> known)
    {
        var tokens = new List<string>();
        var given = known.Where(a => (a.IsRequired && !dice.Mistake()) || dice.Chance(0.4)).ToArray();
        dice.Shuffle(given.AsSpan());
        foreach (var argument in given)
        {
            for (var times = dice.Mistake() ? 2 : 1; times > 0; times--)
            {
                tokens.AddRange([dice.Mistake() ? "nothing" : argument.Name, ":"]);
                tokens.AddRange(_literals.Create(argument.Type, argument.DefaultValue is not null));
            }
        }

        if (dice.Mistake())
            tokens.AddRange(["nothing", ":", .. _literals.Create(IntScalar.Instance)]);
        return tokens.Count == 0 ? [] : ["(", .. tokens, ")"];
    }
}
