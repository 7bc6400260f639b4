using System.Collections.Immutable;
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
        Collect(operation.SelectionSet, [], groups);
        var what = operation.Name is { } name ? $"Subscription \"{name}\"" : "The subscription";
        if (groups.Count > 1)
            Report($"{what} must select a single field.", [.. groups.Values.Skip(1).SelectMany(g => g).Select(f => f.Location)]);
        foreach (var group in groups.Values)
        {
            if (group[0].Name.Value.StartsWith("__", StringComparison.Ordinal))
                Report($"{what} must not select an introspection field at its root.", [.. group.Select(f => f.Location)]);
        }
    }

    /// <summary>CollectSubscriptionFields (section 5.2.4.1).</summary>
    private void Collect(SelectionSetNode set, HashSet<string> visited, OrderedDictionary<string, List<FieldNode>> groups)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Check(field.Directives);
                    if (!groups.TryGetValue(field.ResponseName, out var group))
                        groups.Add(field.ResponseName, group = []);
                    group.Add(field);
                    break;
                case InlineFragmentNode inline:
                    Check(inline.Directives);
                    Collect(inline.SelectionSet, visited, groups);
                    break;
                case FragmentSpreadNode spread:
                    Check(spread.Directives);
                    if (visited.Add(spread.Name.Value) && Context.FindFragment(spread.Name.Value) is { } fragment)
                        Collect(fragment.SelectionSet, visited, groups);
                    break;
            }
        }
    }

    private void Check(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value is "skip" or "include")
                Report($"\"@{directive.Name}\" cannot be used at the root of a subscription.", directive.Location);
        }
    }
}
