using System.Collections.Immutable;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Directives are defined (section 5.7.1) and in valid locations (section 5.7.2).</summary>
internal sealed class KnownDirectives : ValidationRule
{
    public override void EnterDirectives(ImmutableArray<DirectiveNode> directives, DirectiveLocation location)
    {
        foreach (var directive in directives)
        {
            var definition = Context.Schema.FindDirective(directive.Name.Value);
            if (definition is null)
                Report($"The schema has no directive \"@{directive.Name}\".{Context.Suggestions.For(directive.Name.Value, Context.Schema.Directives.Select(d => d.Name))}", directive.Location);
            else if (!definition.Locations.Contains(location))
                Report($"Directive \"@{directive.Name}\" cannot be used on {DirectiveLocations.ToName(location)}.", directive.Location);
        }
    }
}
