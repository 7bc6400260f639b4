using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation;

/// <summary>The variables and fragment spreads that stand directly in an operation or fragment.</summary>
internal sealed class DefinitionUsage
{
    public List<VariableUsage> Variables { get; } = [];

    public List<FragmentSpreadNode> Spreads { get; } = [];
}
