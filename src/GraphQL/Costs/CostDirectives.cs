using System.Globalization;
using ServiceDesk.GraphQL.Annotations;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;
using ServiceDesk.GraphQL.Types.Scalars;

namespace ServiceDesk.GraphQL.Costs;

/// <summary>@cost and @listSize, as the specification of cost directives by IBM defines them, and their attributes in C#.</summary>
public static class CostDirectives
{
    public static DirectiveDefinition Cost { get; } = new(
        "cost",
        "What something costs towards the limit of an operation.",
        [DirectiveLocation.ArgumentDefinition, DirectiveLocation.Enum, DirectiveLocation.FieldDefinition, DirectiveLocation.InputFieldDefinition, DirectiveLocation.Object, DirectiveLocation.Scalar, DirectiveLocation.Interface, DirectiveLocation.Union],
        [new InputValueDefinition("weight", new NonNullType(StringScalar.Instance), "A number from 0.")]);

    public static DirectiveDefinition ListSize { get; } = new(
        "listSize",
        "How many items a field gives at most.",
        [DirectiveLocation.FieldDefinition],
        [
            new InputValueDefinition("assumedSize", IntScalar.Instance, "How many when no slicing argument is given."),
            new InputValueDefinition("slicingArguments", new ListType(new NonNullType(StringScalar.Instance)), "The arguments that say how many."),
            new InputValueDefinition("sizedFields", new ListType(new NonNullType(StringScalar.Instance)), "The fields below that are the list."),
            new InputValueDefinition("requireOneSlicingArgument", new NonNullType(BooleanScalar.Instance), "Whether exactly one of the slicing arguments must be given.", new BooleanValueNode(default, true)),
        ]);

    /// <summary>The directives that the attributes of the types need; a schema without such attributes does not mention them.</summary>
    internal static IEnumerable<DirectiveDefinition> UsedBy(IReadOnlyCollection<NamedType> types)
    {
        var fields = types.OfType<FieldsType>().SelectMany(t => t.Fields).ToList();
        var attributes = types.SelectMany(t => t.Attributes)
            .Concat(fields.SelectMany(f => f.Attributes))
            .Concat(fields.SelectMany(f => f.Arguments).SelectMany(a => a.Attributes))
            .Concat(types.OfType<InputObjectType>().SelectMany(t => t.Fields).SelectMany(f => f.Attributes))
            .ToList();
        if (attributes.OfType<CostAttribute>().Any())
            yield return Cost;
        if (attributes.OfType<ListSizeAttribute>().Any())
            yield return ListSize;
    }

    /// <summary>The directives as SDL, with a space before each.</summary>
    internal static string Print(IReadOnlyList<Attribute> attributes)
    {
        var printed = "";
        if (attributes.OfType<CostAttribute>().FirstOrDefault() is { } cost)
            printed += $" @cost(weight: \"{cost.Weight.ToString(CultureInfo.InvariantCulture)}\")";
        if (attributes.OfType<ListSizeAttribute>().FirstOrDefault() is not { } size)
            return printed;
        var arguments = new List<string>();
        if (size.AssumedSize >= 0)
            arguments.Add($"assumedSize: {size.AssumedSize.ToString(CultureInfo.InvariantCulture)}");
        if (size.SlicingArguments.Length > 0)
            arguments.Add($"slicingArguments: [{string.Join(", ", size.SlicingArguments.Select(SyntaxPrinter.Quote))}]");
        if (size.SizedFields.Length > 0)
            arguments.Add($"sizedFields: [{string.Join(", ", size.SizedFields.Select(SyntaxPrinter.Quote))}]");
        arguments.Add($"requireOneSlicingArgument: {(size.RequireOneSlicingArgument ? "true" : "false")}");
        return $"{printed} @listSize({string.Join(", ", arguments)})";
    }

    /// <summary>The attributes that applied directives of SDL stand for.</summary>
    /// <exception cref="FormatException">A weight is not a number from 0.</exception>
    internal static Attribute[] Read(IEnumerable<DirectiveNode> directives)
    {
        var attributes = new List<Attribute>();
        foreach (var directive in directives)
        {
            if (directive.Name.Value == Cost.Name && Value(directive, "weight") is StringValueNode weight)
            {
                attributes.Add(double.TryParse(weight.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 && double.IsFinite(number)
                    ? new CostAttribute(number)
                    : throw new FormatException($"The weight \"{weight.Value}\" is not a number from 0."));
            }
            else if (directive.Name.Value == ListSize.Name)
            {
                attributes.Add(new ListSizeAttribute
                {
                    AssumedSize = Value(directive, "assumedSize") is IntValueNode size && int.TryParse(size.Text, CultureInfo.InvariantCulture, out var assumed) ? assumed : -1,
                    SlicingArguments = Texts(Value(directive, "slicingArguments")),
                    SizedFields = Texts(Value(directive, "sizedFields")),
                    RequireOneSlicingArgument = Value(directive, "requireOneSlicingArgument") is not BooleanValueNode { Value: false },
                });
            }
        }

        return [.. attributes];
    }

    private static ValueNode? Value(DirectiveNode directive, string argument) => directive.Arguments.FirstOrDefault(a => a.Name.Value == argument)?.Value;

    private static string[] Texts(ValueNode? value) => value switch
    {
        ListValueNode list => [.. list.Items.OfType<StringValueNode>().Select(t => t.Value)],
        StringValueNode text => [text.Value],
        _ => [],
    };
}
