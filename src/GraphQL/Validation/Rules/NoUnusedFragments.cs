using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Fragments must be used (section 5.5.1.4).</summary>
internal sealed class NoUnusedFragments : ValidationRule
{
    public override void LeaveDocument(DocumentNode document)
    {
        if (!Context.HasFragments)
            return;
        var used = document.Definitions.OfType<OperationDefinitionNode>()
            .SelectMany(Context.Reach)
            .OfType<FragmentDefinitionNode>()
            .Select(f => f.Name.Value)
            .ToHashSet();
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>().Where(f => !used.Contains(f.Name.Value)))
            Report($"Fragment \"{fragment.Name}\" is never used.", fragment.Location);
    }
}
