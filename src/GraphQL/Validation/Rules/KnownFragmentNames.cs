using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Fragment spread target defined (section 5.5.2.1).</summary>
internal sealed class KnownFragmentNames : ValidationRule
{
    public override void EnterFragmentSpread(FragmentSpreadNode spread)
    {
        if (Context.FindFragment(spread.Name.Value) is null)
            Report($"The document has no fragment \"{spread.Name}\".", spread.Name.Location);
    }
}
