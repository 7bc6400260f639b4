using System.Globalization;
using ServiceDesk.GraphQL.Execution;
using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Costs;

/// <summary>A field of an operation with what stands below it.</summary>
internal sealed class CostNode(FieldCost field, FieldNode? node, string name, CostNode[] below, double argumentWeight)
{
    public string Name { get; } = name;

    /// <summary>Whether the cost is another with other variables.</summary>
    public bool DependsOnVariables { get; } =
        Array.Exists(below, static b => b.DependsOnVariables) || (node is not null && IsSlicedByVariable(field, node));

    /// <summary>Fragments of an object that come later, each of which takes as much as an object.</summary>
    public static CostNode OfDeferred(int count) => new(FieldCost.None, null, "@defer", [], count);

    private static bool IsSlicedByVariable(FieldCost field, FieldNode node)
    {
        foreach (var argument in node.Arguments)
        {
            if (argument.Value is VariableNode && field.SlicingArguments.Contains(argument.Name.Value))
                return true;
        }

        return false;
    }

    /// <param name="handedSize">How many items there are according to the field above.</param>
    /// <exception cref="GraphQLException">Not exactly one slicing argument is given where one is required.</exception>
    public double Evaluate(VariableValues variables, GraphQLOptions options, double? handedSize)
    {
        var own = SlicedSize(variables);
        var size = 1d;
        if (field.ListDepth > 0)
            size = (handedSize ?? own ?? field.AssumedSize ?? options.DefaultListSize) * Math.Pow(options.DefaultListSize, field.ListDepth - 1);
        var perItem = field.TypeWeight;
        foreach (var child in below)
            perItem += child.Evaluate(variables, options, field.SizedFields.Contains(child.Name) ? own ?? field.AssumedSize : null);
        return field.Weight + argumentWeight + (size * perItem);
    }

    /// <summary>The largest slicing argument, also by default; null when none says how many.</summary>
    private double? SlicedSize(VariableValues variables)
    {
        if (field.SlicingArguments.Length == 0)
            return null;
        double? largest = null;
        var given = 0;
        foreach (var argument in node!.Arguments)
        {
            if (!field.SlicingArguments.Contains(argument.Name.Value) || Number(argument.Value, variables) is not { } size)
                continue;
            given++;
            largest = Math.Max(largest ?? 0, size);
        }

        if (field.RequiresOneSlicingArgument && given != 1)
            throw new GraphQLException(ErrorCodes.InvalidArgument, $"Field \"{Name}\" needs exactly one of the arguments {string.Join(", ", field.SlicingArguments.Select(a => $"\"{a}\""))}.", node.Location);
        return largest ?? field.DefaultSize;
    }

    private static double? Number(ValueNode value, VariableValues variables) => value switch
    {
        IntValueNode literal => double.Parse(literal.Text, CultureInfo.InvariantCulture),
        VariableNode variable when variables.TryGet(variable.Name.Value, out var given) && given is not null => Convert.ToDouble(given, CultureInfo.InvariantCulture),
        _ => null,
    };
}
