namespace ServiceDesk.GraphQL.Language.Syntax;

/// <summary>The three kinds of operation (section 2.3).</summary>
public enum OperationKind
{
    Query,
    Mutation,
    Subscription,
}
