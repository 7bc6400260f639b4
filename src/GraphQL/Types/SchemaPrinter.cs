using System.Text;
using ServiceDesk.GraphQL.Costs;
using ServiceDesk.GraphQL.Language;
using ServiceDesk.GraphQL.Types.Scalars;

namespace ServiceDesk.GraphQL.Types;

/// <summary>Prints a schema as SDL (section 3), types in alphabetical order, so that a stored copy shows every change of the contract.</summary>
public static class SchemaPrinter
{
    public static string Print(Schema schema)
    {
        var blocks = new List<string>();
        if (schema.Description is not null || !HasUsualRootNames(schema))
            blocks.Add(PrintSchemaDefinition(schema));
        blocks.AddRange(schema.Directives.Where(d => !BuiltInDirectives.All.Contains(d)).Select(Print));
        blocks.AddRange(schema.Types.Where(t => !t.IsIntrospection && !IsBuiltIn(t)).Select(Print));
        return string.Join("\n\n", blocks) + "\n";
    }

    public static string Print(NamedType type)
    {
        var built = new StringBuilder();
        PrintDescription(type.Description, "", built);
        switch (type)
        {
            case ScalarType scalar:
                built.Append("scalar ").Append(scalar.Name);
                if (scalar.SpecifiedBy is not null)
                    built.Append(" @specifiedBy(url: ").Append(SyntaxPrinter.Quote(scalar.SpecifiedBy)).Append(')');
                built.Append(CostDirectives.Print(scalar.Attributes));
                break;
            case FieldsType fields:
                built.Append(fields is ObjectType ? "type " : "interface ").Append(fields.Name);
                if (fields.Interfaces.Length > 0)
                    built.Append(" implements ").AppendJoin(" & ", fields.Interfaces.Select(i => i.Name));
                built.Append(CostDirectives.Print(fields.Attributes));
                PrintBlock(fields.Fields, Print, built);
                break;
            case UnionType union:
                built.Append("union ").Append(union.Name).Append(CostDirectives.Print(union.Attributes)).Append(" = ").AppendJoin(" | ", union.Members.Select(m => m.Name));
                break;
            case EnumType enumType:
                built.Append("enum ").Append(enumType.Name).Append(CostDirectives.Print(enumType.Attributes));
                PrintBlock(enumType.Values, Print, built);
                break;
            case InputObjectType input:
                built.Append("input ").Append(input.Name).Append(input.IsOneOf ? " @oneOf" : "");
                PrintBlock(input.Fields, (field, into) => PrintLine(field, "  ", into), built);
                break;
        }

        return built.ToString();
    }

    private static bool IsBuiltIn(NamedType type) =>
        type is IntScalar or FloatScalar or StringScalar or BooleanScalar or IdScalar;

    private static bool HasUsualRootNames(Schema schema) =>
        schema.QueryType.Name == "Query"
        && schema.MutationType is null or { Name: "Mutation" }
        && schema.SubscriptionType is null or { Name: "Subscription" };

    private static string PrintSchemaDefinition(Schema schema)
    {
        var built = new StringBuilder();
        PrintDescription(schema.Description, "", built);
        built.Append("schema {\n  query: ").Append(schema.QueryType.Name).Append('\n');
        if (schema.MutationType is not null)
            built.Append("  mutation: ").Append(schema.MutationType.Name).Append('\n');
        if (schema.SubscriptionType is not null)
            built.Append("  subscription: ").Append(schema.SubscriptionType.Name).Append('\n');
        return built.Append('}').ToString();
    }

    private static string Print(DirectiveDefinition directive)
    {
        var built = new StringBuilder();
        PrintDescription(directive.Description, "", built);
        built.Append("directive @").Append(directive.Name);
        PrintArguments(directive.Arguments, "", built);
        return built
            .Append(directive.IsRepeatable ? " repeatable on " : " on ")
            .AppendJoin(" | ", directive.Locations.Select(DirectiveLocations.ToName))
            .ToString();
    }

    private static void PrintBlock<T>(IReadOnlyCollection<T> items, Action<T, StringBuilder> print, StringBuilder built)
    {
        if (items.Count == 0)
            return;
        built.Append(" {\n");
        foreach (var item in items)
        {
            print(item, built);
            built.Append('\n');
        }

        built.Append('}');
    }

    private static void Print(FieldDefinition field, StringBuilder built)
    {
        PrintDescription(field.Description, "  ", built);
        built.Append("  ").Append(field.Name);
        PrintArguments(field.Arguments, "  ", built);
        built.Append(": ").Append(field.Type);
        PrintDeprecation(field.DeprecationReason, built);
        built.Append(CostDirectives.Print(field.Attributes));
    }

    private static void Print(EnumValueDefinition value, StringBuilder built)
    {
        PrintDescription(value.Description, "  ", built);
        built.Append("  ").Append(value.Name);
        PrintDeprecation(value.DeprecationReason, built);
    }

    /// <summary>On one line, unless an argument has a description.</summary>
    private static void PrintArguments(IReadOnlyList<InputValueDefinition> arguments, string indent, StringBuilder built)
    {
        if (arguments.Count == 0)
            return;
        if (arguments.All(a => a.Description is null))
        {
            built.Append('(').AppendJoin(", ", arguments.Select(InputValue)).Append(')');
            return;
        }

        built.Append("(\n");
        foreach (var argument in arguments)
        {
            PrintLine(argument, indent + "  ", built);
            built.Append('\n');
        }

        built.Append(indent).Append(')');
    }

    private static void PrintLine(InputValueDefinition value, string indent, StringBuilder built)
    {
        PrintDescription(value.Description, indent, built);
        built.Append(indent).Append(InputValue(value));
    }

    private static string InputValue(InputValueDefinition value)
    {
        var built = new StringBuilder().Append(value.Name).Append(": ").Append(value.Type);
        if (value.DefaultValue is not null)
            built.Append(" = ").Append(SyntaxPrinter.Print(value.DefaultValue));
        PrintDeprecation(value.DeprecationReason, built);
        built.Append(CostDirectives.Print(value.Attributes));
        return built.ToString();
    }

    private static void PrintDeprecation(string? reason, StringBuilder built)
    {
        if (reason is null)
            return;
        built.Append(" @deprecated");
        if (reason != BuiltInDirectives.DefaultDeprecationReason)
            built.Append("(reason: ").Append(SyntaxPrinter.Quote(reason)).Append(')');
    }

    private static void PrintDescription(string? description, string indent, StringBuilder built)
    {
        if (description is null)
            return;
        if (!BlockString.CanPrint(description))
        {
            built.Append(indent).Append(SyntaxPrinter.Quote(description)).Append('\n');
            return;
        }

        built.Append(indent).Append("\"\"\"\n");
        foreach (var line in description.Replace("\"\"\"", "\\\"\"\"").Split('\n'))
            built.Append(line.Length > 0 ? indent : "").Append(line).Append('\n');
        built.Append(indent).Append("\"\"\"\n");
    }
}
