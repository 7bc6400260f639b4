namespace ServiceDesk.GraphQL.Execution;

/// <summary>An object with asynchronous fields at or below it: its source, and what those fields gave.</summary>
internal sealed class GatheredObject(object? source, SelectionPlan plan)
{
    public object? Source { get; } = source;

    public SelectionPlan Plan { get; } = plan;

    /// <summary>By <see cref="PlanField.GatherSlot"/>: a value, a <see cref="GatheredObject"/>, a <see cref="GatheredList"/>, a <see cref="GraphQLError"/> or a <see cref="FieldFailure"/>.</summary>
    public object?[] Slots { get; } = new object?[plan.GatherCount];
}
