using System.Collections.Immutable;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution.Incremental;

/// <summary>Plans the selections of an operation with @defer and @stream (draft of incremental delivery: CollectFields, BuildExecutionPlan).</summary>
internal sealed class IncrementalPlanner(OperationPlan plan, Dictionary<string, FragmentDefinitionNode> fragments)
{
    public SelectionPlan Plan(ObjectType type, SelectionSetNode root)
    {
        var fields = new CollectedFields();
        Collect(type, root, null, fields);
        return Divide(type, fields, []);
    }

    public SelectionPlan Plan(ObjectType type, PlanField field)
    {
        var fields = new CollectedFields();
        for (var i = 0; i < field.Nodes.Length; i++)
            Collect(type, field.Nodes[i].SelectionSet!, field.Delivery?.NodeUsages[i], fields);
        return Divide(type, fields, field.Delivery?.Group ?? []);
    }

    /// <summary>Parts the fields by the @defer under which they come.</summary>
    /// <param name="own">The @defer of the group that is being executed, whose fields are not deferred any further.</param>
    private SelectionPlan Divide(ObjectType type, CollectedFields fields, DeferUsage[] own)
    {
        var parts = new List<(DeferUsage[] Usages, List<string> Names)> { (own, []) };
        foreach (var (name, nodes) in fields.Groups)
        {
            var usages = UsagesOf(nodes);
            var part = parts.FindIndex(p => AreSame(p.Usages, usages));
            if (part < 0)
                parts.Add((usages, [name]));
            else
                parts[part].Names.Add(name);
        }

        var groups = new DeferGroup[parts.Count - 1];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = new DeferGroup(parts[i + 1].Usages, Create(type, fields, parts[i + 1].Names, parts[i + 1].Usages));
        return Create(type, fields, parts[0].Names, own) with
        {
            Deferred = fields.NewUsages.Count > 0 || groups.Length > 0 ? new DeferPlan([.. fields.NewUsages], groups) : null,
        };
    }

    private SelectionPlan Create(ObjectType type, CollectedFields fields, List<string> names, DeferUsage[] group)
    {
        var planned = new PlanField[names.Count];
        var gathered = 0;
        for (var i = 0; i < planned.Length; i++)
        {
            var nodes = fields.Groups[names[i]];
            var field = plan.CreateField(type, names[i], [.. nodes.Select(n => n.Node)], ref gathered);
            var usages = nodes.ConvertAll(n => n.Usage).ToArray();
            var stream = FindStream(type, field);
            if (stream is not null || group.Length > 0 || Array.Exists(usages, u => u is not null))
                field.Delivery = new FieldDelivery(usages, group, stream);
            planned[i] = field;
        }

        return new SelectionPlan(type, planned, gathered);
    }

    /// <summary>Validation has made sure that a streamed field is selected once.</summary>
    private StreamUsage? FindStream(ObjectType type, PlanField field)
    {
        var directive = IncrementalDirectives.Find(IncrementalDirectives.Stream, field.Nodes[0].Directives);
        if (directive is null || !plan.IsOn(directive))
            return null;
        var none = 0;
        return new StreamUsage(directive, plan.CreateField(type, field.ResponseName, field.Nodes, ref none));
    }

    private void Collect(ObjectType type, SelectionSetNode set, DeferUsage? usage, CollectedFields into)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field when plan.IsIncluded(field.Directives):
                    if (!into.Groups.TryGetValue(field.ResponseName, out var group))
                        into.Groups.Add(field.ResponseName, group = []);
                    group.Add((field, usage));
                    break;
                case InlineFragmentNode inline when plan.IsIncluded(inline.Directives) && (inline.TypeCondition is null || plan.Applies(inline.TypeCondition, type)):
                    var ofInline = FindDefer(inline.Directives, usage);
                    if (ofInline is not null)
                        into.NewUsages.Add(ofInline);
                    Collect(type, inline.SelectionSet, ofInline ?? usage, into);
                    break;
                case FragmentSpreadNode spread when plan.IsIncluded(spread.Directives):
                    var fragment = fragments[spread.Name.Value];
                    if (!plan.Applies(fragment.TypeCondition, type))
                        break;
                    var ofSpread = FindDefer(spread.Directives, usage);
                    if (!into.Visit(spread.Name.Value, (ofSpread ?? usage)?.Directive))
                        break;
                    if (ofSpread is not null)
                        into.NewUsages.Add(ofSpread);
                    Collect(type, fragment.SelectionSet, ofSpread ?? usage, into);
                    break;
            }
        }
    }

    private DeferUsage? FindDefer(ImmutableArray<DirectiveNode> directives, DeferUsage? around) =>
        IncrementalDirectives.Find(IncrementalDirectives.Defer, directives) is { } directive && plan.IsOn(directive) ? new DeferUsage(directive, around) : null;

    /// <summary>Under which @defer a field comes: under none when one of its nodes is not deferred, and not under one within another that has it too.</summary>
    private static DeferUsage[] UsagesOf(List<(FieldNode Node, DeferUsage? Usage)> nodes)
    {
        var usages = new List<DeferUsage>();
        foreach (var (_, usage) in nodes)
        {
            if (usage is null)
                return [];
            if (!usages.Contains(usage))
                usages.Add(usage);
        }

        return [.. usages.Where(u => !usages.Exists(u.IsBelow))];
    }

    private static bool AreSame(DeferUsage[] left, DeferUsage[] right) => left.Length == right.Length && Array.TrueForAll(left, right.Contains);

    private sealed class CollectedFields
    {
        private readonly HashSet<(string Fragment, DirectiveNode? Defer)> _visited = [];

        public OrderedDictionary<string, List<(FieldNode Node, DeferUsage? Usage)>> Groups { get; } = [];

        public List<DeferUsage> NewUsages { get; } = [];

        /// <summary>Whether a fragment brings anything new: not when it was read already under the same @defer, or under none.</summary>
        public bool Visit(string fragment, DirectiveNode? defer) => !_visited.Contains((fragment, null)) && _visited.Add((fragment, defer));
    }
}
