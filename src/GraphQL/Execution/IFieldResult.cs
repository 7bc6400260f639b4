namespace ServiceDesk.GraphQL.Execution;

/// <summary>What the executor sees of a <see cref="FieldResult{T}"/>.</summary>
internal interface IFieldResult
{
    object? ErrorOrValue { get; }
}
