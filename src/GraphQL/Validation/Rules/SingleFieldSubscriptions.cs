using System.Collections.Immutable;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Single root field (section 5.2.4.1): a subscription selects one field, which is not an introspection field, and without @skip and @include on the way to it.</summary>
internal sealed class SingleFieldSubscriptions : ValidationRule
{
    public override void EnterOperation(OperationDefinitionNode operation)
    {
        if (operation.Kind != OperationKind.Subscription || Context.Schema.SubscriptionType is null)
            return;
        var groups = new OrderedDictionary<string, List<FieldNode>>();
        var conditions = new List<SourceLocation>();
        Collect(operation.SelectionSet, [], groups, conditions);
        var what = operation.Name is { } name ? $"Subscription \"{name}\"" : "The subscription";
        if (conditions.Count > 0)
        {
            // Which fields are selected then depends on variables, so nothing more can be said.
            Report($"{what} must not use @skip or @include at its root.", [.. conditions]);
            return;
        }

        if (groups.Count == 0)
            Report($"{what} must select a field.", operation.SelectionSet.Location);
        else if (groups.Count > 1)
            Report($"{what} must select a single field.", [.. groups.Values.Skip(1).SelectMany(g => g).Select(f => f.Location)]);
        foreach (var group in groups.Values)
        {
            if (group[0].Name.Value.StartsWith("__", StringComparison.Ordinal))
                Report($"{what} must not select an introspection field at its root.", [.. group.Select(f => f.Location)]);
        }
    }

    /// <summary>CollectSubscriptionFields (section 5.2.4.1).</summary>
    private void Collect(SelectionSetNode set, HashSet<string> visited, OrderedDictionary<string, List<FieldNode>> groups, List<SourceLocation> conditions)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field when !AddCondition(field.Directives, conditions):
                    if (!groups.TryGetValue(field.ResponseName, out var group))
                        groups.Add(field.ResponseName, group = []);
                    group.Add(field);
                    break;
                case InlineFragmentNode inline when !AddCondition(inline.Directives, conditions):
                    if (inline.TypeCondition is null || Applies(inline.TypeCondition))
                        Collect(inline.SelectionSet, visited, groups, conditions);
                    break;
                case FragmentSpreadNode spread when !AddCondition(spread.Directives, conditions):
                    if (visited.Add(spread.Name.Value) && Context.FindFragment(spread.Name.Value) is { } fragment && Applies(fragment.TypeCondition))
                        Collect(fragment.SelectionSet, visited, groups, conditions);
                    break;
            }
        }
    }

    /// <summary>DoesFragmentTypeApply (section 6.3.2).</summary>
    private bool Applies(NamedTypeNode condition) =>
        Context.Schema.FindType(condition.Name.Value) is { } type && Context.Schema.IsPossibleType(type, Context.Schema.SubscriptionType!);

    /// <summary>Names one condition for each selection.</summary>
    private static bool AddCondition(ImmutableArray<DirectiveNode> directives, List<SourceLocation> conditions)
    {
        var condition = directives.FirstOrDefault(d => d.Name.Value == "skip") ?? directives.FirstOrDefault(d => d.Name.Value == "include");
        if (condition is not null)
            conditions.Add(condition.Location);
        return condition is not null;
    }
}
