using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>All variable uses defined (section 5.8.3), also in the fragments that an operation reaches.</summary>
internal sealed class NoUndefinedVariables : ValidationRule
{
    public override void LeaveDocument(DocumentNode document)
    {
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            HashSet<string>? defined = null;
            foreach (var definition in Context.Reach(operation))
            {
                var used = Context.UsageOf(definition);
                if (used.Variables.Count == 0)
                    continue;
                defined ??= [.. operation.Variables.Select(v => v.Variable.Name.Value)];
                if (defined.IsSupersetOf(used.VariableNames))
                    continue;
                var by = operation.Name is { } name ? $" by operation \"{name}\"" : "";
                foreach (var usage in used.Variables)
                {
                    if (!defined.Contains(usage.Variable.Name.Value))
                        Report($"Variable \"${usage.Variable.Name}\" is not defined{by}.", usage.Variable.Location, operation.Location);
                }
            }
        }
    }
}
