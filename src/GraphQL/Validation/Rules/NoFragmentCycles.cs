using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Fragment spreads must not form cycles (section 5.5.2.2). Without recursion, so that a long chain of fragments is no danger.</summary>
internal sealed class NoFragmentCycles : ValidationRule
{
    public override void LeaveDocument(DocumentNode document)
    {
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
            var spreads = Context.UsageOf(frame.Fragment).Spreads;
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
}
