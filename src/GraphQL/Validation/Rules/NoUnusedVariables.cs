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
            var unused = operation.Variables.Select(v => v.Variable.Name.Value).ToHashSet();
            foreach (var definition in Context.Reach(operation))
            {
                unused.ExceptWith(Context.UsageOf(definition).VariableNames);
                if (unused.Count == 0)
                    break;
            }

            foreach (var variable in operation.Variables.Where(v => unused.Contains(v.Variable.Name.Value)))
                Report($"Variable \"${variable.Variable.Name}\" is never used.", variable.Location);
        }
    }
}
