using System.Collections.Immutable;
using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>Finds the variables on which @skip and @include of an operation depend.</summary>
internal static class ConditionVariables
{
    public static List<string> Collect(OperationDefinitionNode operation, Dictionary<string, FragmentDefinitionNode> fragments)
    {
        var names = new List<string>();
        Visit(operation.SelectionSet, fragments, [], names);
        return names;
    }

    private static void Visit(SelectionSetNode set, Dictionary<string, FragmentDefinitionNode> fragments, HashSet<string> visited, List<string> names)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Add(field.Directives, names);
                    if (field.SelectionSet is not null)
                        Visit(field.SelectionSet, fragments, visited, names);
                    break;
                case InlineFragmentNode inline:
                    Add(inline.Directives, names);
                    Visit(inline.SelectionSet, fragments, visited, names);
                    break;
                case FragmentSpreadNode spread:
                    Add(spread.Directives, names);
                    if (visited.Add(spread.Name.Value))
                        Visit(fragments[spread.Name.Value].SelectionSet, fragments, visited, names);
                    break;
            }
        }
    }

    private static void Add(ImmutableArray<DirectiveNode> directives, List<string> names)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value is "skip" or "include"
                && directive.Arguments is [{ Value: VariableNode variable }]
                && !names.Contains(variable.Name.Value))
                names.Add(variable.Name.Value);
        }
    }
}
