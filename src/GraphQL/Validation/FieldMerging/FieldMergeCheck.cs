using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Validation.FieldMerging;

/// <summary>
/// FieldsInSetCanMerge (section 5.3.2) without comparing pairs: all fields of a response name are compared with the first of them,
/// and then all their selections are read as one. Each such union is checked once, so ordinary documents take time linear in their length.
/// </summary>
internal sealed class FieldMergeCheck(ValidationContext context)
{
    private readonly ComparisonBudget _budget = new(context.Options.MaxFieldComparisons);
    private Dictionary<MergedSelection, MergedSelection>? _known;

    private readonly HashSet<SelectionSetNode> _plain = [];

    /// <summary>The first conflict found, or null when there is none.</summary>
    public FieldConflict? Find(SelectionSetNode set, NamedType? parent) =>
        set.IsPlain ? CheckPlain(set, parent) : Check(Known([(set, parent)]), shape: true, fields: true);

    /// <summary>A set without a conflict of its own may still have some further down.</summary>
    private FieldConflict? CheckPlain(SelectionSetNode set, NamedType? parent)
    {
        if (!_plain.Add(set))
            return null;
        _budget.Spend(set.Selections.Length);
        foreach (var selection in set.Selections)
        {
            var field = (FieldNode)selection;
            if (field.SelectionSet is null)
                continue;
            var type = SelectedField.Of(context.Schema, parent, field).Definition?.Type.Named;
            if (Find(field.SelectionSet, type is { IsComposite: true } ? type : null) is { } conflict)
                return conflict;
        }

        return null;
    }

    private FieldConflict? Check(MergedSelection selection, bool shape, bool fields)
    {
        shape &= !selection.IsShapeChecked;
        fields &= !selection.AreFieldsChecked;
        if (!shape && !fields)
            return null;

        // Before going down, because fragments may be used within themselves.
        selection.IsShapeChecked |= shape;
        selection.AreFieldsChecked |= fields;
        foreach (var group in GroupsOf(selection).Values)
        {
            if (CheckGroup(group, shape, fields) is { } conflict)
                return conflict;
        }

        return null;
    }

    private FieldConflict? CheckGroup(List<SelectedField> group, bool shape, bool fields)
    {
        if (group.Count == 1)
            return CheckAlone(group[0], shape, fields);
        if (shape && FindOtherShape(group) is { } conflict)
            return conflict;
        if (!fields)
            return CheckBelow(group, shape: true, fields: false);

        var concrete = ConcreteParents(group);
        if (concrete.Count < 2)
            return FindOtherField(group) ?? CheckBelow(group, shape, fields: true);

        // Objects of different types never meet, but each meets whatever an abstract type selects.
        foreach (var type in concrete)
        {
            var together = group.FindAll(f => f.Parent is not ObjectType || ReferenceEquals(f.Parent, type));
            _budget.Spend(group.Count);
            if ((FindOtherField(together) ?? CheckBelow(together, shape: false, fields: true)) is { } found)
                return found;
        }

        return shape ? CheckBelow(group, shape: true, fields: false) : null;
    }

    private FieldConflict? CheckAlone(SelectedField field, bool shape, bool fields)
    {
        if (field.Node.SelectionSet is not { } set)
            return null;
        return set.IsPlain
            ? CheckPlain(set, field.Definition?.Type.Named is { IsComposite: true } type ? type : null)
            : Check(Below([field]), shape, fields);
    }

    private FieldConflict? CheckBelow(List<SelectedField> group, bool shape, bool fields)
    {
        var below = Below(group);
        return below.Parts.Count == 0 ? null : Check(below, shape, fields);
    }

    private static List<ObjectType> ConcreteParents(List<SelectedField> group)
    {
        var types = new List<ObjectType>(1);
        foreach (var field in group)
        {
            if (field.Parent is ObjectType type && !types.Contains(type))
                types.Add(type);
        }

        return types;
    }

    private FieldConflict? FindOtherShape(List<SelectedField> group)
    {
        SelectedField? first = null;
        foreach (var field in group)
        {
            _budget.Spend();
            if (!ReferenceEquals(group[0].Node, field.Node) && (group[0].IsStreamed || field.IsStreamed))
                return FieldConflict.OfStreams(group[0], field);
            if (field.Definition is null)
                continue;
            first ??= field;
            if (!FieldComparison.HaveSameShape(first.Definition!.Type, field.Definition.Type))
                return FieldConflict.Of(first, field, $"they have the types \"{first.Definition.Type}\" and \"{field.Definition.Type}\"");
        }

        return null;
    }

    private FieldConflict? FindOtherField(List<SelectedField> group)
    {
        var first = group[0];
        for (var i = 1; i < group.Count; i++)
        {
            _budget.Spend();

            // A fragment that uses itself brings the same field again.
            if (ReferenceEquals(first.Node, group[i].Node))
                continue;
            if (first.Node.Name.Value != group[i].Node.Name.Value)
                return FieldConflict.Of(first, group[i], $"\"{first.Node.Name}\" and \"{group[i].Node.Name}\" are different fields");
            if (!FieldComparison.HaveSameArguments(first.Node, group[i].Node, _budget))
                return FieldConflict.Of(first, group[i], "their arguments differ");
        }

        return null;
    }

    private MergedSelection Below(List<SelectedField> group)
    {
        var parts = new List<(SelectionSetNode, NamedType?)>(group.Count);
        foreach (var field in group)
        {
            if (field.Node.SelectionSet is { } set)
                parts.Add((set, field.Definition?.Type.Named is { IsComposite: true } type ? type : null));
        }

        return Known(parts);
    }

    private MergedSelection Known(List<(SelectionSetNode, NamedType?)> parts)
    {
        _budget.Spend(parts.Count);
        var selection = new MergedSelection(parts);
        _known ??= [];
        if (_known.TryGetValue(selection, out var known))
            return known;
        _known.Add(selection, selection);
        return selection;
    }

    private Dictionary<string, List<SelectedField>> GroupsOf(MergedSelection selection)
    {
        if (selection.Groups is { } known)
            return known;
        var groups = new Dictionary<string, List<SelectedField>>();
        HashSet<string>? visited = null;
        foreach (var (set, parent) in selection.Parts)
            Collect(set, parent, groups, ref visited);
        return selection.Groups = groups;
    }

    private void Collect(SelectionSetNode set, NamedType? parent, Dictionary<string, List<SelectedField>> groups, ref HashSet<string>? visited)
    {
        foreach (var selection in set.Selections)
        {
            _budget.Spend();
            switch (selection)
            {
                case FieldNode field:
                    if (!groups.TryGetValue(field.ResponseName, out var group))
                        groups.Add(field.ResponseName, group = new List<SelectedField>(1));
                    group.Add(SelectedField.Of(context.Schema, parent, field));
                    break;
                case InlineFragmentNode inline:
                    Collect(inline.SelectionSet, inline.TypeCondition is null ? parent : context.FindComposite(inline.TypeCondition), groups, ref visited);
                    break;
                case FragmentSpreadNode spread:
                    if ((visited ??= []).Add(spread.Name.Value) && context.FindFragment(spread.Name.Value) is { } fragment)
                        Collect(fragment.SelectionSet, context.FindComposite(fragment.TypeCondition), groups, ref visited);
                    break;
            }
        }
    }
}
