using ServiceDesk.GraphQL.Execution;
using ServiceDesk.GraphQL.Introspection;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>
/// Field selection merging (section 5.3.2): fields with one response name in one selection set must be able to be one field.
/// Each pair of fragments, and each pair of a selection set and a fragment, is compared once; the number of field comparisons has a budget, because documents exist for which it is quadratic.
/// </summary>
internal sealed class OverlappingFieldsCanBeMerged : ValidationRule
{
    private readonly Dictionary<(SelectionSetNode, NamedType?), CollectedFields> _collected = [];
    private readonly Dictionary<(string, string), bool> _comparedFragments = [];
    private readonly Dictionary<(CollectedFields, string), bool> _comparedSets = [];
    private int _comparisons;

    public override void EnterSelectionSet(SelectionSetNode set, NamedType? parent)
    {
        var conflicts = new List<Conflict>();
        FindWithin(Collect(set, parent), conflicts);
        foreach (var conflict in conflicts)
            Report($"Fields \"{conflict.ResponseName}\" conflict: {conflict.Reason}. Use different aliases to have both.", [.. conflict.Left, .. conflict.Right]);
    }

    private void FindWithin(CollectedFields collected, List<Conflict> conflicts)
    {
        foreach (var group in collected.Groups.Values)
        {
            for (var i = 0; i < group.Count; i++)
            {
                for (var j = i + 1; j < group.Count; j++)
                    Compare(group[i], group[j], areExclusive: false, conflicts);
            }
        }

        for (var i = 0; i < collected.Fragments.Count; i++)
        {
            CompareWithFragment(collected, collected.Fragments[i], areExclusive: false, conflicts);
            for (var j = i + 1; j < collected.Fragments.Count; j++)
                CompareFragments(collected.Fragments[i], collected.Fragments[j], areExclusive: false, conflicts);
        }
    }

    private void CompareWithFragment(CollectedFields collected, string name, bool areExclusive, List<Conflict> conflicts)
    {
        if (IsKnown(_comparedSets, (collected, name), areExclusive) || Context.FindFragment(name) is not { } fragment)
            return;
        var inFragment = Collect(fragment);
        if (ReferenceEquals(collected, inFragment))
            return;
        CompareGroups(collected, inFragment, areExclusive, conflicts);
        foreach (var nested in inFragment.Fragments)
            CompareWithFragment(collected, nested, areExclusive, conflicts);
    }

    private void CompareFragments(string left, string right, bool areExclusive, List<Conflict> conflicts)
    {
        if (left == right)
            return;
        var key = string.CompareOrdinal(left, right) < 0 ? (left, right) : (right, left);
        if (IsKnown(_comparedFragments, key, areExclusive)
            || Context.FindFragment(left) is not { } leftFragment
            || Context.FindFragment(right) is not { } rightFragment)
            return;
        var leftFields = Collect(leftFragment);
        var rightFields = Collect(rightFragment);
        CompareGroups(leftFields, rightFields, areExclusive, conflicts);
        foreach (var nested in rightFields.Fragments)
            CompareFragments(left, nested, areExclusive, conflicts);
        foreach (var nested in leftFields.Fragments)
            CompareFragments(nested, right, areExclusive, conflicts);
    }

    /// <summary>Comparing non-exclusive pairs finds all that comparing exclusive ones does, so the weaker comparison need not follow the stronger.</summary>
    private bool IsKnown<TKey>(Dictionary<TKey, bool> compared, TKey key, bool areExclusive)
        where TKey : notnull
    {
        Spend();
        if (compared.TryGetValue(key, out var wereExclusive) && (areExclusive || !wereExclusive))
            return true;
        compared[key] = areExclusive;
        return false;
    }

    private void CompareGroups(CollectedFields left, CollectedFields right, bool areExclusive, List<Conflict> conflicts)
    {
        foreach (var (name, group) in left.Groups)
        {
            if (!right.Groups.TryGetValue(name, out var others))
                continue;
            foreach (var a in group)
            {
                foreach (var b in others)
                    Compare(a, b, areExclusive, conflicts);
            }
        }
    }

    /// <summary>FieldsInSetCanMerge and SameResponseShape for one pair.</summary>
    private void Compare(CollectedField left, CollectedField right, bool areExclusive, List<Conflict> conflicts)
    {
        Spend();
        if (ReferenceEquals(left.Node, right.Node))
            return;

        // Two different object types never occur together, so there only the shape must agree.
        var exclusive = areExclusive
            || (!ReferenceEquals(left.Parent, right.Parent) && left.Parent is ObjectType && right.Parent is ObjectType);
        if (!exclusive)
        {
            if (left.Node.Name.Value != right.Node.Name.Value)
            {
                conflicts.Add(Of(left, right, $"\"{left.Node.Name}\" and \"{right.Node.Name}\" are different fields"));
                return;
            }

            if (!HaveSameArguments(left.Node, right.Node))
            {
                conflicts.Add(Of(left, right, "their arguments differ"));
                return;
            }
        }

        if (left.Definition is not null && right.Definition is not null && !HaveSameShape(left.Definition.Type, right.Definition.Type))
        {
            conflicts.Add(Of(left, right, $"they have the types \"{left.Definition.Type}\" and \"{right.Definition.Type}\""));
            return;
        }

        if (left.Node.SelectionSet is null || right.Node.SelectionSet is null)
            return;
        var below = new List<Conflict>();
        FindBetween(
            Collect(left.Node.SelectionSet, left.Definition?.Type.Named),
            Collect(right.Node.SelectionSet, right.Definition?.Type.Named),
            exclusive,
            below);
        if (below.Count > 0)
        {
            conflicts.Add(new Conflict(
                left.Node.ResponseName,
                "subfields " + string.Join(" and ", below.Select(c => $"\"{c.ResponseName}\" conflict because {c.Reason}")),
                [left.Node.Location, .. below.SelectMany(c => c.Left)],
                [right.Node.Location, .. below.SelectMany(c => c.Right)]));
        }
    }

    private void FindBetween(CollectedFields left, CollectedFields right, bool areExclusive, List<Conflict> conflicts)
    {
        CompareGroups(left, right, areExclusive, conflicts);
        foreach (var fragment in right.Fragments)
            CompareWithFragment(left, fragment, areExclusive, conflicts);
        foreach (var fragment in left.Fragments)
            CompareWithFragment(right, fragment, areExclusive, conflicts);
        foreach (var a in left.Fragments)
        {
            foreach (var b in right.Fragments)
                CompareFragments(a, b, areExclusive, conflicts);
        }
    }

    private void Spend()
    {
        if (++_comparisons > Context.Options.MaxFieldComparisons)
            throw new GraphQLException(ErrorCodes.ComparisonBudgetExceeded, "The document repeats fields and fragments too often to be checked.");
    }

    private static bool HaveSameShape(GraphQLType left, GraphQLType right) => (left, right) switch
    {
        (NonNullType a, NonNullType b) => HaveSameShape(a.Inner, b.Inner),
        (ListType a, ListType b) => HaveSameShape(a.Item, b.Item),
        (NonNullType or ListType, _) or (_, NonNullType or ListType) => false,
        (NamedType { IsLeaf: true }, _) or (_, NamedType { IsLeaf: true }) => ReferenceEquals(left, right),
        _ => true,
    };

    private bool HaveSameArguments(FieldNode left, FieldNode right)
    {
        if (left.Arguments.Length != right.Arguments.Length)
            return false;
        foreach (var a in left.Arguments)
        {
            Spend();
            var b = right.Arguments.FirstOrDefault(x => x.Name.Value == a.Name.Value);
            if (b is null || !AreEqual(a.Value, b.Value))
                return false;
        }

        return true;
    }

    /// <summary>Values are equal as a document means them: the order of input fields does not count.</summary>
    private static bool AreEqual(ValueNode left, ValueNode right) => (left, right) switch
    {
        (VariableNode a, VariableNode b) => a.Name.Value == b.Name.Value,
        (IntValueNode a, IntValueNode b) => a.Text == b.Text,
        (FloatValueNode a, FloatValueNode b) => a.Text == b.Text,
        (StringValueNode a, StringValueNode b) => a.Value == b.Value,
        (BooleanValueNode a, BooleanValueNode b) => a.Value == b.Value,
        (EnumValueNode a, EnumValueNode b) => a.Value == b.Value,
        (NullValueNode, NullValueNode) => true,
        (ListValueNode a, ListValueNode b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(p => AreEqual(p.First, p.Second)),
        (ObjectValueNode a, ObjectValueNode b) => a.Fields.Length == b.Fields.Length
            && a.Fields.All(f => b.Fields.FirstOrDefault(o => o.Name.Value == f.Name.Value) is { } other && AreEqual(f.Value, other.Value)),
        _ => false,
    };

    private CollectedFields Collect(FragmentDefinitionNode fragment) =>
        Collect(fragment.SelectionSet, Context.Schema.FindType(fragment.TypeCondition.Name.Value) is { IsComposite: true } type ? type : null);

    private CollectedFields Collect(SelectionSetNode set, NamedType? parent)
    {
        if (!_collected.TryGetValue((set, parent), out var collected))
        {
            _collected[(set, parent)] = collected = new CollectedFields();
            Collect(set, parent, collected);
        }

        return collected;
    }

    private void Collect(SelectionSetNode set, NamedType? parent, CollectedFields into)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    var definition = parent is null ? null
                        : MetaFields.Find(Context.Schema, parent, field.Name.Value) ?? (parent as FieldsType)?.FindField(field.Name.Value);
                    if (!into.Groups.TryGetValue(field.ResponseName, out var group))
                        into.Groups.Add(field.ResponseName, group = []);
                    group.Add(new CollectedField(parent, field, definition));
                    break;
                case InlineFragmentNode inline:
                    var type = inline.TypeCondition is null ? parent : TypeReferences.Resolve(Context.Schema, inline.TypeCondition) as NamedType;
                    Collect(inline.SelectionSet, type is { IsComposite: true } ? type : null, into);
                    break;
                case FragmentSpreadNode spread:
                    if (!into.Fragments.Contains(spread.Name.Value))
                        into.Fragments.Add(spread.Name.Value);
                    break;
            }
        }
    }

    private static Conflict Of(CollectedField left, CollectedField right, string reason) =>
        new(left.Node.ResponseName, reason, [left.Node.Location], [right.Node.Location]);

    private sealed class CollectedFields
    {
        public OrderedDictionary<string, List<CollectedField>> Groups { get; } = [];

        public List<string> Fragments { get; } = [];
    }

    private sealed record CollectedField(NamedType? Parent, FieldNode Node, FieldDefinition? Definition);

    private sealed record Conflict(string ResponseName, string Reason, List<SourceLocation> Left, List<SourceLocation> Right);
}
