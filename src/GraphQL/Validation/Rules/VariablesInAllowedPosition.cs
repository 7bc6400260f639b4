using ServiceDesk.GraphQL.Execution;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>All variable usages are allowed (section 5.8.5).</summary>
internal sealed class VariablesInAllowedPosition : ValidationRule
{
    public override void LeaveDocument(DocumentNode document)
    {
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            if (operation.Variables.IsEmpty)
                continue;
            var variables = new Dictionary<string, (VariableDefinitionNode Definition, GraphQLType Type)>();
            foreach (var definition in operation.Variables)
            {
                if (TypeReferences.Resolve(Context.Schema, definition.Type) is { } type)
                    variables[definition.Variable.Name.Value] = (definition, type);
                else
                    variables.Remove(definition.Variable.Name.Value);
            }

            foreach (var part in Context.Reach(operation))
            {
                foreach (var usage in Context.UsageOf(part).Variables)
                {
                    if (usage.Type is not null && variables.TryGetValue(usage.Variable.Name.Value, out var variable))
                        Check(usage, variable.Definition, variable.Type);
                }
            }
        }
    }

    private void Check(VariableUsage usage, VariableDefinitionNode definition, GraphQLType type)
    {
        if (!IsAllowed(usage, definition, type))
            Report($"Variable \"${usage.Variable.Name}\" of type \"{type}\" is used where \"{usage.Type}\" is expected.", definition.Location, usage.Variable.Location);
        if (usage.OneOfType is not null && !type.IsNonNull)
            Report($"Variable \"${usage.Variable.Name}\" must not be nullable, it is the field of the oneOf input \"{usage.OneOfType.Name}\".", definition.Location, usage.Variable.Location);
    }

    /// <summary>IsVariableUsageAllowed: a default of either side makes a nullable variable acceptable where null is not.</summary>
    private static bool IsAllowed(VariableUsage usage, VariableDefinitionNode definition, GraphQLType type)
    {
        if (usage.Type is not NonNullType nonNull || type.IsNonNull)
            return AreCompatible(type, usage.Type!);
        var hasDefault = definition.DefaultValue is not (null or NullValueNode);
        return (hasDefault || usage.HasDefault) && AreCompatible(type, nonNull.Inner);
    }

    /// <summary>AreTypesCompatible.</summary>
    private static bool AreCompatible(GraphQLType variable, GraphQLType location) => (variable, location) switch
    {
        (NonNullType v, NonNullType l) => AreCompatible(v.Inner, l.Inner),
        (_, NonNullType) => false,
        (NonNullType v, _) => AreCompatible(v.Inner, location),
        (ListType v, ListType l) => AreCompatible(v.Item, l.Item),
        _ => ReferenceEquals(variable, location),
    };
}
