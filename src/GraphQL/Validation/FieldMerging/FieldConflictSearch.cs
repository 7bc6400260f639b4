using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Validation.FieldMerging;

/// <summary>
/// Finds every pair of fields that conflict (section 5.3.2), for the messages; used only when <see cref="FieldMergeCheck"/> has found that there is one.
/// Each pair of fragments, and each pair of a selection set and a fragment, is compared once.
/// </summary>
internal sealed class FieldConflictSearch(ValidationContext context)
{
    /// <summary>A conflict costs memory too, and its message time.</summary>
    private const int ConflictCost = 10;

    private readonly ComparisonBudget _budget = new(context.Options.MaxFieldComparisons);
    private readonly Dictionary<(SelectionSetNode, NamedType?), CollectedFields> _collected = [];
    private readonly Dictionary<(string, string), bool> _comparedFragments = [];
    private readonly Dictionary<(CollectedFields, string), bool> _comparedSets = [];

    /// <summary>The conflicts among the fields of one selection set, its fragments included.</summary>
    public List<FieldConflict> FindWithin(SelectionSetNode set, NamedType? parent)
    {
        var conflicts = new List<FieldConflict>();
        var collected = Collect(set, parent);
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

        return conflicts;
    }

    private void CompareWithFragment(CollectedFields collected, string name, bool areExclusive, List<FieldConflict> conflicts)
    {
        if (IsKnown(_comparedSets, (collected, name), areExclusive) || context.FindFragment(name) is not { } fragment)
            return;
        var inFragment = Collect(fragment);
        if (ReferenceEquals(collected, inFragment))
            return;
        CompareGroups(collected, inFragment, areExclusive, conflicts);
        foreach (var nested in inFragment.Fragments)
            CompareWithFragment(collected, nested, areExclusive, conflicts);
    }

    private void CompareFragments(string left, string right, bool areExclusive, List<FieldConflict> conflicts)
    {
        if (left == right)
            return;
        var key = string.CompareOrdinal(left, right) < 0 ? (left, right) : (right, left);
        if (IsKnown(_comparedFragments, key, areExclusive)
            || context.FindFragment(left) is not { } leftFragment
            || context.FindFragment(right) is not { } rightFragment)
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
        _budget.Spend();
        if (compared.TryGetValue(key, out var wereExclusive) && (areExclusive || !wereExclusive))
            return true;
        compared[key] = areExclusive;
        return false;
    }

    private void CompareGroups(CollectedFields left, CollectedFields right, bool areExclusive, List<FieldConflict> conflicts)
    {
        foreach (var (name, group) in left.Groups)
        {
            _budget.Spend();
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
    private void Compare(SelectedField left, SelectedField right, bool areExclusive, List<FieldConflict> conflicts)
    {
        _budget.Spend();

        // A fragment may be reached on two ways.
        if (ReferenceEquals(left.Node, right.Node))
            return;

        // Two different object types never occur together, so there only the shape must agree.
        var exclusive = areExclusive
            || (!ReferenceEquals(left.Parent, right.Parent) && left.Parent is ObjectType && right.Parent is ObjectType);
        var conflict = exclusive ? null : CompareFields(left, right);
        if (conflict is null && (left.IsStreamed || right.IsStreamed))
            conflict = FieldConflict.OfStreams(left, right);
        if (conflict is null && left.Definition is not null && right.Definition is not null && !FieldComparison.HaveSameShape(left.Definition.Type, right.Definition.Type))
            conflict = FieldConflict.Of(left, right, $"they have the types \"{left.Definition.Type}\" and \"{right.Definition.Type}\"");
        if (conflict is null && left.Node.SelectionSet is not null && right.Node.SelectionSet is not null)
        {
            var below = new List<FieldConflict>();
            FindBetween(
                Collect(left.Node.SelectionSet, left.Definition?.Type.Named),
                Collect(right.Node.SelectionSet, right.Definition?.Type.Named),
                exclusive,
                below);
            conflict = below.Count > 0 ? FieldConflict.Of(left, right, below) : null;
        }

        if (conflict is null)
            return;
        _budget.Spend(ConflictCost);
        conflicts.Add(conflict);
    }

    private FieldConflict? CompareFields(SelectedField left, SelectedField right)
    {
        if (left.Node.Name.Value != right.Node.Name.Value)
            return FieldConflict.Of(left, right, $"\"{left.Node.Name}\" and \"{right.Node.Name}\" are different fields");
        return FieldComparison.HaveSameArguments(left.Node, right.Node, _budget) ? null : FieldConflict.Of(left, right, "their arguments differ");
    }

    private void FindBetween(CollectedFields left, CollectedFields right, bool areExclusive, List<FieldConflict> conflicts)
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

    private CollectedFields Collect(FragmentDefinitionNode fragment) => Collect(fragment.SelectionSet, context.FindComposite(fragment.TypeCondition));

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
                    if (!into.Groups.TryGetValue(field.ResponseName, out var group))
                        into.Groups.Add(field.ResponseName, group = []);
                    group.Add(SelectedField.Of(context.Schema, parent, field));
                    break;
                case InlineFragmentNode inline:
                    Collect(inline.SelectionSet, inline.TypeCondition is null ? parent : context.FindComposite(inline.TypeCondition), into);
                    break;
                case FragmentSpreadNode spread:
                    if (into.Known.Add(spread.Name.Value))
                        into.Fragments.Add(spread.Name.Value);
                    break;
            }
        }
    }

    private sealed class CollectedFields
    {
        public OrderedDictionary<string, List<SelectedField>> Groups { get; } = [];

        public List<string> Fragments { get; } = [];

        public HashSet<string> Known { get; } = [];
    }
}
