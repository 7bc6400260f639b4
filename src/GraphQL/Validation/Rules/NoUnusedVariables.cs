using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>All variables used (section 5.8.4).</summary>
internal sealed class NoUnusedVariables : ValidationRule
{
    public override void LeaveDocument(DocumentNode document)
    {
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            if (operation.Variables.Length == 0)
                continue;
            var used = Context.Reach(operation).SelectMany(d => Context.UsageOf(d).Variables).Select(u => u.Variable.Name.Value).ToHashSet();
            foreach (var variable in operation.Variables.Where(v => !used.Contains(v.Variable.Name.Value)))
                Report($"Variable \"${variable.Variable.Name}\" is never used.", variable.Location);
        }
    }
}
