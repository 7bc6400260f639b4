using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.Api.Tests.Schema;

/// <summary>Selects all that can be asked of a type without arguments, and notes which fields that gives lists.</summary>
internal sealed class Everything
{
    private readonly HashSet<string> lists = [];
    private readonly Stack<GraphQLType> path = new();

    /// <summary>The list fields in what was selected so far, as <c>Type.field</c>.</summary>
    public IReadOnlySet<string> Lists => lists;

    public static bool IsList(FieldDefinition field) => field.Type.Nullable is ListType;

    /// <summary>The selection set of a type, empty for a leaf. A type within itself is left out.</summary>
    public string Of(GraphQLType type)
    {
        if (type.Named is not ObjectType of)
            return "";
        path.Push(of);
        var fields = of.Fields
            .Where(field => !field.Arguments.Any(argument => argument.IsRequired) && !path.Contains(field.Type.Named))
            .Select(field =>
            {
                if (IsList(field))
                    lists.Add(field.ToString());
                return $"{field.Name} {Of(field.Type)}";
            })
            .ToList();
        path.Pop();
        return $"{{ {string.Join(' ', fields)} }}";
    }
}
