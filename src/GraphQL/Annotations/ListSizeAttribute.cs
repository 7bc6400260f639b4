namespace ServiceDesk.GraphQL.Annotations;

/// <summary>
/// How many items a field may give, for the cost limit. Without it the arguments called <c>first</c> and <c>last</c> say so, also for <c>edges</c> and <c>nodes</c> below a connection,
/// and a list without them counts as <see cref="GraphQLOptions.DefaultListSize"/>. Printed as <c>@listSize</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ListSizeAttribute : Attribute
{
    /// <summary>How many items when no slicing argument is given; negative for <see cref="GraphQLOptions.DefaultListSize"/>.</summary>
    public int AssumedSize { get; init; } = -1;

    /// <summary>The arguments, by their names in the schema, that say how many items there are at most; the largest one given counts.</summary>
    public string[] SlicingArguments { get; init; } = [];

    /// <summary>The fields below, by their names in the schema, that are the list: for fields that give a connection or page object.</summary>
    public string[] SizedFields { get; init; } = [];

    /// <summary>Whether exactly one of the slicing arguments must be given.</summary>
    public bool RequireOneSlicingArgument { get; init; }
}
