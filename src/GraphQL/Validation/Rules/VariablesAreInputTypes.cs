using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Variables are input types (section 5.8.2).</summary>
internal sealed class VariablesAreInputTypes : ValidationRule
{
    public override void EnterVariableDefinition(VariableDefinitionNode definition, GraphQLType? type)
    {
        if (type is { IsInput: false })
            Report($"Variable \"${definition.Variable.Name}\" cannot be of the output type \"{type}\".", definition.Type.Location);
    }
}
