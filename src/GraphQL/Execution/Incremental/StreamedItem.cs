using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution.Incremental;

/// <summary>One item of a streamed list.</summary>
internal sealed class StreamedItem(PlanField field, GraphQLType type, object? value, IReadOnlyList<object> path) : ResponsePart(path, null)
{
    private object? _value = value;

    protected override void Gather(Gatherer gatherer)
    {
        if (field.HasAsyncBelow)
            _value = gatherer.TryShape(field, type, _value);
    }

    protected override bool Write(ResponseBuilder response) => response.WriteItem(field, type, _value);
}
