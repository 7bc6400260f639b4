using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Validation.Rules;

/// <summary>Operation type existence (section 5.2.1.1).</summary>
internal sealed class KnownOperationTypes : ValidationRule
{
    public override void EnterOperation(OperationDefinitionNode operation)
    {
        var isKnown = operation.Kind switch
        {
            OperationKind.Mutation => Context.Schema.MutationType is not null,
            OperationKind.Subscription => Context.Schema.SubscriptionType is not null,
            _ => true,
        };
        if (!isKnown)
            Report($"The schema has no {operation.Kind.ToString().ToLowerInvariant()} operations.", operation.Location);
    }
}
