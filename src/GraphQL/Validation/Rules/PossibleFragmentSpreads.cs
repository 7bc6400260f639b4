using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Fragment spread is possible (section 5.5.2.3): some type satisfies both the place and the fragment.</summary>
internal sealed class PossibleFragmentSpreads : ValidationRule
{
    public override void EnterInlineFragment(InlineFragmentNode fragment)
    {
        if (fragment.TypeCondition is not null)
            Check(fragment.TypeCondition, fragment.Location, "The fragment");
    }

    public override void EnterFragmentSpread(FragmentSpreadNode spread)
    {
        if (Context.FindFragment(spread.Name.Value) is { } fragment)
            Check(fragment.TypeCondition, spread.Location, $"Fragment \"{spread.Name}\"");
    }

    private void Check(NamedTypeNode condition, SourceLocation at, string what)
    {
        if (Context.ParentType is not { } parent || Context.Schema.FindType(condition.Name.Value) is not { IsComposite: true } type)
            return;
        if (!Overlap(parent, type))
            Report($"{what} on \"{type.Name}\" can never apply to \"{parent.Name}\".", at);
    }

    private bool Overlap(NamedType a, NamedType b)
    {
        if (ReferenceEquals(a, b))
            return true;
        foreach (var type in Context.Schema.PossibleTypes(a))
        {
            if (Context.Schema.IsPossibleType(b, type))
                return true;
        }

        return false;
    }
}
