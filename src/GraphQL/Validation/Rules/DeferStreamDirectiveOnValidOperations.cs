using System.Collections.Immutable;
using ServiceDesk.GraphQL.Execution.Incremental;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>A subscription defers and streams nothing (draft: Defer And Stream Directives Are Used On Valid Operations), unless a literal or variable may switch the directive off.</summary>
internal sealed class DeferStreamDirectiveOnValidOperations : ValidationRule
{
    /// <summary>Fragments without a fault, which need not be read again for another operation.</summary>
    private readonly HashSet<string> _sound = [];

    /// <summary>The spreads on the way to the current selection.</summary>
    private readonly List<SourceLocation> _way = [];

    public override void EnterOperation(OperationDefinitionNode operation)
    {
        if (operation.Kind != OperationKind.Subscription)
            return;
        var visited = new HashSet<string>();
        if (Check(operation.SelectionSet, visited))
            _sound.UnionWith(visited);
    }

    private bool Check(SelectionSetNode set, HashSet<string> visited)
    {
        var isSound = true;
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field when !MayBeLeftOut(field.Directives):
                    isSound &= Check(field.Directives);
                    if (field.SelectionSet is not null)
                        isSound &= Check(field.SelectionSet, visited);
                    break;
                case InlineFragmentNode inline when !MayBeLeftOut(inline.Directives):
                    isSound &= Check(inline.Directives);
                    isSound &= Check(inline.SelectionSet, visited);
                    break;
                case FragmentSpreadNode spread when !MayBeLeftOut(spread.Directives):
                    isSound &= Check(spread.Directives);
                    if (_sound.Contains(spread.Name.Value) || !visited.Add(spread.Name.Value) || Context.FindFragment(spread.Name.Value) is not { } fragment)
                        break;
                    _way.Insert(0, spread.Location);
                    isSound &= Check(fragment.SelectionSet, visited);
                    _way.RemoveAt(0);
                    break;
            }
        }

        return isSound;
    }

    private bool Check(ImmutableArray<DirectiveNode> directives)
    {
        var isSound = true;
        foreach (var directive in directives)
        {
            if (!IncrementalDirectives.IsIncremental(directive) || IncrementalDirectives.Argument(directive, "if") is VariableNode or BooleanValueNode { Value: false })
                continue;
            Report($"@{directive.Name} cannot be used in a subscription, unless \"if\" is false.", [directive.Location, .. _way]);
            isSound = false;
        }

        return isSound;
    }

    private static bool MayBeLeftOut(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            var condition = IncrementalDirectives.Argument(directive, "if");
            if (directive.Name.Value == "skip" && condition is not BooleanValueNode { Value: false })
                return true;
            if (directive.Name.Value == "include" && condition is not (null or BooleanValueNode { Value: true }))
                return true;
        }

        return false;
    }
}
