using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Variable uniqueness (section 5.8.1).</summary>
internal sealed class UniqueVariableNames : ValidationRule
{
    public override void EnterOperation(OperationDefinitionNode operation)
    {
        if (operation.Variables.Length < 2)
            return;
        foreach (var group in operation.Variables.GroupBy(v => v.Variable.Name.Value).Where(g => g.Count() > 1))
            Report($"There are several variables called \"${group.Key}\".", [.. group.Select(v => v.Variable.Name.Location)]);
    }
}
