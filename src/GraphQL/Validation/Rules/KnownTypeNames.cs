using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Types that a document names exist (section 5.5.1.2 for fragments, 5.8.2 for variables).</summary>
internal sealed class KnownTypeNames : ValidationRule
{
    public override void EnterNamedType(NamedTypeNode type)
    {
        if (Context.Schema.FindType(type.Name.Value) is null)
            Report($"The schema has no type \"{type.Name}\".{Context.Suggestions.For(type.Name.Value, Context.Schema.Types.Where(t => !t.IsIntrospection).Select(t => t.Name))}", type.Location);
    }
}
