using System.Collections.Immutable;
using ServiceDesk.GraphQL.Costs;
using ServiceDesk.GraphQL.Execution.Incremental;
using ServiceDesk.GraphQL.Introspection;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>How an operation is executed: which fields on which object type, in which order, and which of them need asynchronous work. Shared by all requests; selections are planned when they are first reached.</summary>
internal sealed class OperationPlan
{
    private readonly Schema _schema;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments;
    private readonly VariableValues _conditions;
    private readonly SelectionAnalysis _analysis;
    private readonly Lock _gate = new();
    private readonly OperationDefinitionNode _operation;
    private readonly IncrementalPlanner? _incremental;
    private CostPlan? _costs;
    private int _fieldCount;

    /// <param name="conditions">The variables on which the plan depends, and no others, for the plan is used with other values of those.</param>
    /// <param name="isIncremental">Whether @defer and @stream count.</param>
    public OperationPlan(Schema schema, OperationDefinitionNode operation, Dictionary<string, FragmentDefinitionNode> fragments, VariableValues conditions, bool isIncremental = false)
    {
        _schema = schema;
        _operation = operation;
        _fragments = fragments;
        _conditions = conditions;
        Kind = operation.Kind;
        RootType = operation.Kind switch
        {
            OperationKind.Query => schema.QueryType,
            OperationKind.Mutation => schema.MutationType!,
            _ => schema.SubscriptionType!,
        };
        _analysis = new SelectionAnalysis(schema, fragments, this);
        _analysis.Visit(operation.SelectionSet, RootType);
        if (isIncremental)
            _incremental = new IncrementalPlanner(this, fragments);
        Root = _incremental?.Plan(RootType, operation.SelectionSet) ?? Build(RootType, [operation.SelectionSet]);
    }

    public OperationKind Kind { get; }

    public ObjectType RootType { get; }

    public SelectionPlan Root { get; }

    /// <summary>Every field that execution may reach, so that access is decided beforehand.</summary>
    public IReadOnlyCollection<FieldDefinition> ReachableFields => _analysis.Fields;

    /// <summary>How many fields have been planned so far; a field's index is below it.</summary>
    public int FieldCount => Volatile.Read(ref _fieldCount);

    /// <summary>Refuses an operation that costs more than is allowed.</summary>
    public GraphQLError? CheckCost(VariableValues variables, GraphQLOptions options)
    {
        try
        {
            var cost = (_costs ??= new CostPlan(_schema, _operation, _fragments, this, options)).Evaluate(variables);
            return cost <= options.MaxCost ? null : new GraphQLError(ErrorCodes.CostExceeded, $"The operation costs {cost:0.##}, more than the {options.MaxCost:0.##} allowed.")
            {
                Locations = [_operation.Location],
                Extensions = new Dictionary<string, object?> { ["cost"] = cost, ["maxCost"] = options.MaxCost },
            };
        }
        catch (GraphQLException e)
        {
            return e.Error;
        }
    }

    /// <summary>The plan of a field's sub-selection for one object type; all occurrences of the field are merged (section 6.4.3, CollectSubfields).</summary>
    public SelectionPlan SubPlan(PlanField field, ObjectType type)
    {
        if (field.FindSubPlan(type) is { } known)
            return known;
        lock (_gate)
        {
            if (field.FindSubPlan(type) is { } built)
                return built;
            var plan = _incremental?.Plan(type, field) ?? Build(type, field);
            field.AddSubPlan(type, plan);
            return plan;
        }
    }

    /// <summary>Whether @skip and @include let a selection in (sections 3.13.1 and 3.13.2).</summary>
    public bool IsIncluded(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value == "skip" && Holds(directive, whenMissing: false))
                return false;
            if (directive.Name.Value == "include" && !Holds(directive, whenMissing: false))
                return false;
        }

        return true;
    }

    /// <summary>Whether a @defer or @stream is to have its effect.</summary>
    public bool IsOn(DirectiveNode directive) => Holds(directive, whenMissing: true);

    /// <summary>DoesFragmentTypeApply (section 6.3.2).</summary>
    public bool Applies(NamedTypeNode condition, ObjectType type) =>
        _schema.FindType(condition.Name.Value) is { } conditionType && _schema.IsPossibleType(conditionType, type);

    public PlanField CreateField(ObjectType type, string name, ImmutableArray<FieldNode> nodes, ref int gathered)
    {
        var definition = MetaFields.Find(_schema, type, nodes[0].Name.Value) ?? type.FindField(nodes[0].Name.Value)!;
        var hasAsyncBelow = false;
        foreach (var node in nodes)
            hasAsyncBelow |= node.SelectionSet is not null && _analysis.HasAsyncFields(node.SelectionSet);
        var isGathered = definition.ResolveAsync is not null || hasAsyncBelow;
        return new PlanField(name, definition, nodes, _fieldCount++, isGathered ? gathered++ : -1, hasAsyncBelow);
    }

    private bool Holds(DirectiveNode directive, bool whenMissing) => IncrementalDirectives.Argument(directive, "if") switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => new Condition(variable.Name.Value, whenMissing).Holds(_conditions),
        _ => whenMissing,
    };

    private SelectionPlan Build(ObjectType type, PlanField field)
    {
        var sets = new List<SelectionSetNode>(field.Nodes.Length);
        foreach (var node in field.Nodes)
            sets.Add(node.SelectionSet!);
        return Build(type, sets);
    }

    private SelectionPlan Build(ObjectType type, List<SelectionSetNode> sets) =>
        sets is [{ IsPlain: true } plain] ? BuildPlain(type, plain) : BuildMerged(type, sets);

    /// <summary>Without merging, because nothing in the set has to be merged.</summary>
    private SelectionPlan BuildPlain(ObjectType type, SelectionSetNode set)
    {
        var fields = new PlanField[set.Selections.Length];
        var count = 0;
        var gathered = 0;
        foreach (var selection in set.Selections)
        {
            var field = (FieldNode)selection;
            if (IsIncluded(field.Directives))
                fields[count++] = CreateField(type, field.ResponseName, [field], ref gathered);
        }

        if (count < fields.Length)
            Array.Resize(ref fields, count);
        return new SelectionPlan(type, fields, gathered);
    }

    private SelectionPlan BuildMerged(ObjectType type, List<SelectionSetNode> sets)
    {
        var grouped = new OrderedDictionary<string, List<FieldNode>>();
        var visited = new HashSet<string>();
        foreach (var set in sets)
            Collect(type, set, visited, grouped);

        var fields = new PlanField[grouped.Count];
        var gathered = 0;
        for (var i = 0; i < fields.Length; i++)
        {
            var (name, nodes) = grouped.GetAt(i);
            fields[i] = CreateField(type, name, [.. nodes], ref gathered);
        }

        return new SelectionPlan(type, fields, gathered);
    }

    /// <summary>CollectFields (section 6.3.2).</summary>
    private void Collect(ObjectType type, SelectionSetNode set, HashSet<string> visited, OrderedDictionary<string, List<FieldNode>> grouped)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field when IsIncluded(field.Directives):
                    if (!grouped.TryGetValue(field.ResponseName, out var group))
                        grouped.Add(field.ResponseName, group = []);
                    group.Add(field);
                    break;
                case InlineFragmentNode inline when IsIncluded(inline.Directives):
                    if (inline.TypeCondition is null || Applies(inline.TypeCondition, type))
                        Collect(type, inline.SelectionSet, visited, grouped);
                    break;
                case FragmentSpreadNode spread when IsIncluded(spread.Directives) && visited.Add(spread.Name.Value):
                    var fragment = _fragments[spread.Name.Value];
                    if (Applies(fragment.TypeCondition, type))
                        Collect(type, fragment.SelectionSet, visited, grouped);
                    break;
            }
        }
    }
}
