using System.Collections;
using System.Globalization;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Execution.Incremental;

/// <summary>A @stream on a field.</summary>
/// <param name="items">The field as its later items see it: nothing above them is deferred any more.</param>
internal sealed class StreamUsage(DirectiveNode directive, PlanField items)
{
    public PlanField Items { get; } = items;

    public string? Label { get; } = (IncrementalDirectives.Argument(directive, "label") as StringValueNode)?.Value;

    /// <exception cref="GraphQLException">A variable gives none, or a negative one.</exception>
    public int InitialCount(VariableValues variables)
    {
        var count = IncrementalDirectives.Argument(directive, "initialCount") switch
        {
            IntValueNode literal => int.Parse(literal.Text, CultureInfo.InvariantCulture),
            VariableNode variable when variables.TryGet(variable.Name.Value, out var value) => value as int? ?? -1,
            _ => 0,
        };
        return count >= 0 ? count : throw new GraphQLException(ErrorCodes.InvalidArgument, "The initialCount of @stream must be a number from 0.", directive.Location);
    }

    /// <summary>A list with its first items, and the rest kept for later; any other value, a list within a list too, as it is.</summary>
    /// <exception cref="GraphQLException">The initial count is not valid.</exception>
    public static object Divide(PlanField field, ListType type, object value, OperationExecution execution)
    {
        if (field.Delivery?.Stream is not { } stream || !ReferenceEquals(type, field.Definition.Type.Nullable) || value is not IEnumerable sequence)
            return value;
        var count = stream.InitialCount(execution.Variables);
        var rest = new SequenceEnumerator(sequence.GetEnumerator());
        execution.Sequences!.Add(rest);
        var first = new List<object?>();
        while (rest.MoveNext())
        {
            if (first.Count == count)
                return new GatheredList(first) { Rest = rest };
            first.Add(rest.Current);
        }

        return new GatheredList(first);
    }
}
