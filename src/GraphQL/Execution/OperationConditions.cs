using System.Collections.Immutable;
using ServiceDesk.GraphQL.Execution.Incremental;
using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>The variables on which the plan of an operation depends.</summary>
internal sealed class OperationConditions
{
    /// <summary>Those of @skip and @include.</summary>
    public List<Condition> OfSelection { get; } = [];

    /// <summary>Those of @defer and @stream.</summary>
    public List<Condition> OfDelivery { get; } = [];

    /// <summary>Whether the operation has @defer or @stream.</summary>
    public bool IsIncremental { get; private set; }

    public static OperationConditions Of(OperationDefinitionNode operation, Dictionary<string, FragmentDefinitionNode> fragments)
    {
        var conditions = new OperationConditions();
        conditions.Visit(operation.SelectionSet, fragments, []);
        return conditions;
    }

    private void Visit(SelectionSetNode set, Dictionary<string, FragmentDefinitionNode> fragments, HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Add(field.Directives);
                    if (field.SelectionSet is not null)
                        Visit(field.SelectionSet, fragments, visited);
                    break;
                case InlineFragmentNode inline:
                    Add(inline.Directives);
                    Visit(inline.SelectionSet, fragments, visited);
                    break;
                case FragmentSpreadNode spread:
                    Add(spread.Directives);
                    if (visited.Add(spread.Name.Value))
                        Visit(fragments[spread.Name.Value].SelectionSet, fragments, visited);
                    break;
            }
        }
    }

    private void Add(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            var isIncremental = IncrementalDirectives.IsIncremental(directive);
            IsIncremental |= isIncremental;
            if (isIncremental)
                Add(OfDelivery, directive, whenMissing: true);
            else if (directive.Name.Value is "skip" or "include")
                Add(OfSelection, directive, whenMissing: false);
        }
    }

    private static void Add(List<Condition> conditions, DirectiveNode directive, bool whenMissing)
    {
        if (IncrementalDirectives.Argument(directive, "if") is VariableNode variable && new Condition(variable.Name.Value, whenMissing) is var condition && !conditions.Contains(condition))
            conditions.Add(condition);
    }
}
