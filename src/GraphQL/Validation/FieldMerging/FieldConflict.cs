using ServiceDesk.GraphQL.Language;

namespace ServiceDesk.GraphQL.Validation.FieldMerging;

/// <summary>Two selections of one response name that cannot be one field.</summary>
internal sealed record FieldConflict(string ResponseName, string Reason, List<SourceLocation> Left, List<SourceLocation> Right)
{
    private const int MaxLocations = 20;
    private const int MaxReasonLength = 1_000;

    public static FieldConflict Of(SelectedField left, SelectedField right, string reason) =>
        new(left.Node.ResponseName, reason, [left.Node.Location], [right.Node.Location]);

    /// <summary>Of two fields of which at least one is streamed, because their lists would be delivered in different ways.</summary>
    public static FieldConflict OfStreams(SelectedField left, SelectedField right) => Of(left, right, "they have overlapping @stream directives");

    /// <summary>A conflict because of conflicts in the selections below; bounded, for there may be many on many levels.</summary>
    public static FieldConflict Of(SelectedField left, SelectedField right, List<FieldConflict> below)
    {
        var reason = "subfields " + string.Join(" and ", below.Take(MaxLocations).Select(c => $"\"{c.ResponseName}\" conflict because {c.Reason}"));
        return new FieldConflict(
            left.Node.ResponseName,
            Excerpt.Of(reason, MaxReasonLength),
            [.. below.SelectMany(c => c.Left).Prepend(left.Node.Location).Take(MaxLocations)],
            [.. below.SelectMany(c => c.Right).Prepend(right.Node.Location).Take(MaxLocations)]);
    }
}
