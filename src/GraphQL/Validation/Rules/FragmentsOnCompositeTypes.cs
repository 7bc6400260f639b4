using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Fragments on object, interface or union types (section 5.5.1.3).</summary>
internal sealed class FragmentsOnCompositeTypes : ValidationRule
{
    public override void EnterFragment(FragmentDefinitionNode fragment) =>
        Check(fragment.TypeCondition, $"Fragment \"{fragment.Name}\"");

    public override void EnterInlineFragment(InlineFragmentNode fragment)
    {
        if (fragment.TypeCondition is not null)
            Check(fragment.TypeCondition, "The fragment");
    }

    private void Check(NamedTypeNode condition, string what)
    {
        if (Context.Schema.FindType(condition.Name.Value) is { IsComposite: false } type)
            Report($"{what} cannot be on \"{type.Name}\", which has no fields.", condition.Location);
    }
}
