using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Fragment name uniqueness (section 5.5.1.1).</summary>
internal sealed class UniqueFragmentNames : ValidationRule
{
    private Dictionary<string, Name>? _known;

    public override void EnterFragment(FragmentDefinitionNode fragment)
    {
        if (!(_known ??= []).TryAdd(fragment.Name.Value, fragment.Name))
            Report($"There are several fragments called \"{fragment.Name}\".", _known[fragment.Name.Value].Location, fragment.Name.Location);
    }
}
