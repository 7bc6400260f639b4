using System.Runtime.InteropServices;
using ServiceDesk.GraphQL.Execution;
using ServiceDesk.GraphQL.Execution.Incremental;
using ServiceDesk.GraphQL.Introspection;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Costs;

/// <summary>
/// What an operation costs: for each field its weight and those of its arguments, and for each item that it may give the weight of its type and all below.
/// A @defer or @stream counts as an object, for each object that it stands in. Occurrences of one field count once; what is selected of different types is added up, so the cost is an upper bound.
/// </summary>
internal sealed class CostPlan
{
    private readonly Schema _schema;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments;
    private readonly OperationPlan _plan;
    private readonly GraphQLOptions _options;
    private readonly CostNode[] _root;
    private readonly bool _dependsOnVariables;
    private double? _constant;

    public CostPlan(Schema schema, OperationDefinitionNode operation, Dictionary<string, FragmentDefinitionNode> fragments, OperationPlan plan, GraphQLOptions options)
    {
        _schema = schema;
        _fragments = fragments;
        _plan = plan;
        _options = options;
        _root = operation.SelectionSet.IsPlain ? BuildPlain(operation.SelectionSet, plan.RootType) : BuildMerged([(operation.SelectionSet, plan.RootType)]);
        _dependsOnVariables = Array.Exists(_root, n => n.DependsOnVariables);
    }

    /// <exception cref="GraphQLException">Not exactly one slicing argument is given where one is required.</exception>
    public double Evaluate(VariableValues variables)
    {
        if (_constant is { } known)
            return known;
        var cost = 0d;
        foreach (var node in _root)
            cost += node.Evaluate(variables, _options, null);
        if (!_dependsOnVariables)
            _constant = cost;
        return cost;
    }

    private CostNode[] BuildPlain(SelectionSetNode set, NamedType parent)
    {
        List<CostNode>? nodes = null;
        foreach (var selection in set.Selections)
        {
            var field = (FieldNode)selection;
            if (_plan.IsIncluded(field.Directives) && Find(parent, field) is { } definition && Create(definition, [field]) is { } node)
                (nodes ??= []).Add(node);
        }

        return nodes is null ? [] : [.. nodes];
    }

    private CostNode[] BuildMerged(List<(SelectionSetNode Set, NamedType Parent)> sets)
    {
        var groups = new Dictionary<(string, FieldDefinition), List<FieldNode>>();
        HashSet<string>? visited = null;
        var deferred = 0;
        foreach (var (set, parent) in sets)
            Collect(set, parent, groups, ref visited, ref deferred);
        var nodes = new List<CostNode>();
        if (deferred > 0)
            nodes.Add(CostNode.OfDeferred(deferred));
        foreach (var ((_, definition), group) in groups)
        {
            if (Create(definition, CollectionsMarshal.AsSpan(group)) is { } node)
                nodes.Add(node);
        }

        return [.. nodes];
    }

    /// <summary>Null for a field that costs nothing, as most leaves do.</summary>
    private CostNode? Create(FieldDefinition definition, ReadOnlySpan<FieldNode> group)
    {
        var field = FieldCost.Of(definition);
        var below = Below(definition, group);
        var arguments = ArgumentWeight(definition, field, group[0]) + (IncrementalDirectives.Find(IncrementalDirectives.Stream, group[0].Directives) is null ? 0 : 1);
        return below.Length > 0 || field.Weight > 0 || field.TypeWeight > 0 || arguments > 0 || field.RequiresOneSlicingArgument
            ? new CostNode(field, group[0], definition.Name, below, arguments)
            : null;
    }

    /// <summary>Null for fields of introspection, which are free: their answer is bounded by the schema.</summary>
    private static FieldDefinition? Find(NamedType parent, FieldNode field) =>
        MetaFields.IsMetaFieldName(field.Name.Value) ? null : (parent as FieldsType)?.FindField(field.Name.Value);

    private CostNode[] Below(FieldDefinition definition, ReadOnlySpan<FieldNode> group)
    {
        if (!definition.Type.Named.IsComposite)
            return [];
        if (group is [{ SelectionSet: { IsPlain: true } only }])
            return BuildPlain(only, definition.Type.Named);
        var sets = new List<(SelectionSetNode, NamedType)>(group.Length);
        foreach (var node in group)
            sets.Add((node.SelectionSet!, definition.Type.Named));
        return BuildMerged(sets);
    }

    private static double ArgumentWeight(FieldDefinition definition, FieldCost field, FieldNode node)
    {
        var weight = 0d;
        foreach (var argument in node.Arguments)
        {
            for (var i = 0; i < definition.Arguments.Length; i++)
            {
                if (definition.Arguments[i].Name == argument.Name.Value)
                    weight += field.ArgumentWeights[i];
            }
        }

        return weight;
    }

    /// <summary>As CollectFields (section 6.3.2), for all types at once.</summary>
    private void Collect(SelectionSetNode set, NamedType parent, Dictionary<(string, FieldDefinition), List<FieldNode>> groups, ref HashSet<string>? visited, ref int deferred)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field when _plan.IsIncluded(field.Directives):
                    if (Find(parent, field) is not { } definition)
                        break;
                    if (!groups.TryGetValue((field.ResponseName, definition), out var group))
                        groups.Add((field.ResponseName, definition), group = new List<FieldNode>(1));
                    group.Add(field);
                    break;
                case InlineFragmentNode inline when _plan.IsIncluded(inline.Directives):
                    deferred += IncrementalDirectives.Find(IncrementalDirectives.Defer, inline.Directives) is null ? 0 : 1;
                    Collect(inline.SelectionSet, inline.TypeCondition is null ? parent : _schema.FindType(inline.TypeCondition.Name.Value)!, groups, ref visited, ref deferred);
                    break;
                case FragmentSpreadNode spread when _plan.IsIncluded(spread.Directives):
                    deferred += IncrementalDirectives.Find(IncrementalDirectives.Defer, spread.Directives) is null ? 0 : 1;
                    if (!(visited ??= []).Add(spread.Name.Value))
                        break;
                    var fragment = _fragments[spread.Name.Value];
                    Collect(fragment.SelectionSet, _schema.FindType(fragment.TypeCondition.Name.Value)!, groups, ref visited, ref deferred);
                    break;
            }
        }
    }
}
