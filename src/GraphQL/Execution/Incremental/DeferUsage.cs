using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Execution.Incremental;

/// <summary>A @defer as a selection meets it; told from others by identity.</summary>
/// <param name="parent">The @defer around it.</param>
internal sealed class DeferUsage(DirectiveNode directive, DeferUsage? parent)
{
    public DirectiveNode Directive { get; } = directive;

    public DeferUsage? Parent { get; } = parent;

    public string? Label { get; } = (IncrementalDirectives.Argument(directive, "label") as StringValueNode)?.Value;

    public bool IsBelow(DeferUsage other)
    {
        for (var usage = Parent; usage is not null; usage = usage.Parent)
        {
            if (ReferenceEquals(usage, other))
                return true;
        }

        return false;
    }
}
