using System.Collections.Immutable;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Directives are unique per location (section 5.7.3), unless repeatable.</summary>
internal sealed class UniqueDirectivesPerLocation : ValidationRule
{
    public override void EnterDirectives(ImmutableArray<DirectiveNode> directives, DirectiveLocation location)
    {
        if (directives.Length < 2)
            return;
        var known = new Dictionary<string, DirectiveNode>();
        foreach (var directive in directives)
        {
            if (Context.Schema.FindDirective(directive.Name.Value) is { IsRepeatable: false } && !known.TryAdd(directive.Name.Value, directive))
                Report($"Directive \"@{directive.Name}\" is used twice in one place.", known[directive.Name.Value].Location, directive.Location);
        }
    }
}
