using System.Globalization;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.GraphQL.Types.Scalars;

namespace ServiceDesk.GraphQL.Costs;

/// <summary>What a field of the schema costs, worked out once.</summary>
internal sealed class FieldCost
{
    private static readonly string[] UsualSlicing = ["first", "last"];
    private static readonly string[] UsualSized = ["edges", "nodes"];

    private FieldCost()
    {
        ArgumentWeights = [];
        SlicingArguments = [];
        SizedFields = [];
    }

    private FieldCost(FieldDefinition field)
    {
        Weight = field.FindAttribute<CostAttribute>()?.Weight ?? 0;
        TypeWeight = field.Type.Named.FindAttribute<CostAttribute>()?.Weight ?? (field.Type.Named.IsComposite ? 1 : 0);
        ArgumentWeights = [.. field.Arguments.Select(a => a.Attributes.OfType<CostAttribute>().FirstOrDefault()?.Weight ?? 0)];
        for (var type = field.Type.Nullable; type is ListType list; type = list.Item.Nullable)
            ListDepth++;
        var size = field.FindAttribute<ListSizeAttribute>();
        SlicingArguments = size?.SlicingArguments ?? [.. field.Arguments.Where(a => UsualSlicing.Contains(a.Name) && a.Type.Nullable is IntScalar).Select(a => a.Name)];
        SizedFields = size?.SizedFields ?? (ListDepth == 0 && SlicingArguments.Length > 0 ? UsualSized : []);
        AssumedSize = size is { AssumedSize: >= 0 } ? size.AssumedSize : null;
        RequiresOneSlicingArgument = size?.RequireOneSlicingArgument ?? false;
        DefaultSize = SlicingArguments
            .Select(name => field.FindArgument(name)?.DefaultValue as IntValueNode)
            .OfType<IntValueNode>()
            .Select(node => (double?)double.Parse(node.Text, CultureInfo.InvariantCulture))
            .Max();
    }

    public static FieldCost None { get; } = new();

    /// <summary>Of each time the field is resolved.</summary>
    public double Weight { get; }

    /// <summary>Of each object or value that it gives.</summary>
    public double TypeWeight { get; }

    /// <summary>Of each argument that is given, in the order of the definition.</summary>
    public double[] ArgumentWeights { get; }

    /// <summary>How many lists stand in one another.</summary>
    public int ListDepth { get; }

    public string[] SlicingArguments { get; }

    /// <summary>The fields below that are the list.</summary>
    public string[] SizedFields { get; }

    public double? AssumedSize { get; }

    /// <summary>The largest default of the slicing arguments.</summary>
    public double? DefaultSize { get; }

    public bool RequiresOneSlicingArgument { get; }

    public static FieldCost Of(FieldDefinition field) => field.Cost ??= new FieldCost(field);
}
