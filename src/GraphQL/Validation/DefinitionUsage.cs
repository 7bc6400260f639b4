using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation;

/// <summary>The variables and fragment spreads that stand directly in an operation or fragment.</summary>
internal sealed class DefinitionUsage
{
    private HashSet<string>? _variableNames;

    public List<VariableUsage> Variables { get; } = [];

    /// <summary>The names of <see cref="Variables"/>, to be asked for when all are known: many operations may share a fragment that uses a few variables very often.</summary>
    public HashSet<string> VariableNames => _variableNames ??= [.. Variables.Select(v => v.Variable.Name.Value)];

    public List<FragmentSpreadNode> Spreads { get; } = [];
}
