using ServiceDesk.GraphQL.Execution.Incremental;
using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Root fields of mutations and subscriptions are neither deferred nor streamed (draft: Defer And Stream Directives Are Used On Valid Root Field): the first must run in their order, the second are streams themselves.</summary>
internal sealed class DeferStreamDirectiveOnRootField : ValidationRule
{
    /// <summary>Fragments without a fault, which need not be read again for another operation.</summary>
    private readonly HashSet<string> _sound = [];

    public override void EnterOperation(OperationDefinitionNode operation)
    {
        if (operation.Kind == OperationKind.Query || Context.RootType(operation.Kind) is not { } root)
            return;
        var visited = new HashSet<string>();
        if (Check(operation.SelectionSet, root.Name, visited))
            _sound.UnionWith(visited);
    }

    private bool Check(SelectionSetNode set, string root, HashSet<string> visited)
    {
        var isSound = true;
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    isSound &= Check(IncrementalDirectives.Find(IncrementalDirectives.Stream, field.Directives), root);
                    break;
                case InlineFragmentNode inline:
                    isSound &= Check(IncrementalDirectives.Find(IncrementalDirectives.Defer, inline.Directives), root);
                    isSound &= Check(inline.SelectionSet, root, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value) && Context.FindFragment(spread.Name.Value) is { } fragment:
                    isSound &= Check(IncrementalDirectives.Find(IncrementalDirectives.Defer, spread.Directives), root);
                    if (!_sound.Contains(spread.Name.Value))
                        isSound &= Check(fragment.SelectionSet, root, visited);
                    break;
            }
        }

        return isSound;
    }

    private bool Check(DirectiveNode? directive, string root)
    {
        if (directive is not null)
            Report($"@{directive.Name} cannot be used on the fields of \"{root}\" itself.", directive.Location);
        return directive is null;
    }
}
