using System.Collections.Immutable;
using ServiceDesk.GraphQL.Execution.Incremental;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Labels of @defer and @stream are literals and unique in the document (draft: Defer And Stream Directive Labels Are Unique).</summary>
internal sealed class DeferStreamDirectiveLabel : ValidationRule
{
    private readonly Dictionary<string, DirectiveNode> _known = [];

    public override void EnterDirectives(ImmutableArray<DirectiveNode> directives, DirectiveLocation location)
    {
        foreach (var directive in directives)
        {
            if (!IncrementalDirectives.IsIncremental(directive))
                continue;
            switch (IncrementalDirectives.Argument(directive, "label"))
            {
                case null or NullValueNode:
                    break;
                case StringValueNode label:
                    if (!_known.TryAdd(label.Value, directive))
                        Report($"The label \"{label.Value}\" is used twice; labels of @defer and @stream must be unique.", _known[label.Value].Location, directive.Location);
                    break;
                default:
                    Report($"The label of @{directive.Name} must be a string and not a variable.", directive.Location);
                    break;
            }
        }
    }
}
