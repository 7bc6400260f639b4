using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Fragment spreads must not form cycles (section 5.5.2.2). Without recursion, so that a long chain of fragments is no danger.</summary>
internal sealed class NoFragmentCycles : ValidationRule
{
    private readonly Dictionary<FragmentDefinitionNode, List<FragmentSpreadNode>> _spreads = [];

    public override void LeaveDocument(DocumentNode document)
    {
        if (!Context.HasFragments)
            return;
        var visited = new HashSet<string>();
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            if (visited.Add(fragment.Name.Value))
                Visit(fragment, visited);
        }
    }

    private void Visit(FragmentDefinitionNode start, HashSet<string> visited)
    {
        var path = new List<FragmentSpreadNode>();
        var depthOf = new Dictionary<string, int> { [start.Name.Value] = 0 };
        var stack = new Stack<(FragmentDefinitionNode Fragment, int Next)>();
        stack.Push((start, 0));
        while (stack.TryPop(out var frame))
        {
            var spreads = SpreadsOf(frame.Fragment);
            if (frame.Next == spreads.Count)
            {
                depthOf.Remove(frame.Fragment.Name.Value);
                if (path.Count > 0)
                    path.RemoveAt(path.Count - 1);
                continue;
            }

            stack.Push((frame.Fragment, frame.Next + 1));
            var spread = spreads[frame.Next];
            if (depthOf.TryGetValue(spread.Name.Value, out var depth))
            {
                var cycle = path.Skip(depth).Append(spread).ToList();
                var via = cycle.Count > 1 ? $" through {string.Join(", ", cycle.SkipLast(1).Select(s => $"\"{s.Name}\""))}" : "";
                Report($"Fragment \"{spread.Name}\" contains itself{via}.", [.. cycle.Select(s => s.Location)]);
            }
            else if (visited.Add(spread.Name.Value) && Context.FindFragment(spread.Name.Value) is { } fragment)
            {
                path.Add(spread);
                depthOf[fragment.Name.Value] = path.Count;
                stack.Push((fragment, 0));
            }
        }
    }

    /// <summary>The spreads of a fragment, those that stand directly in it first, so that the shortest way into a cycle is named.</summary>
    private List<FragmentSpreadNode> SpreadsOf(FragmentDefinitionNode fragment)
    {
        if (_spreads.TryGetValue(fragment, out var known))
            return known;
        var spreads = new List<FragmentSpreadNode>();
        var pending = new Stack<SelectionSetNode>([fragment.SelectionSet]);
        while (pending.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread:
                        spreads.Add(spread);
                        break;
                    case FieldNode { SelectionSet: { } below }:
                        pending.Push(below);
                        break;
                    case InlineFragmentNode inline:
                        pending.Push(inline.SelectionSet);
                        break;
                }
            }
        }

        return _spreads[fragment] = spreads;
    }
}
