using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.Api.Tests.Rights;

/// <summary>Selects every field of a type, and notes which; of a type within itself those alone that lead no further.</summary>
internal sealed class Selection
{
    private readonly Stack<GraphQLType> path = new();

    /// <summary>The fields that were selected so far.</summary>
    public HashSet<FieldDefinition> Fields { get; } = [];

    /// <summary>The selection set of a type, empty for a leaf.</summary>
    public string Of(GraphQLType type)
    {
        if (type.Named is not ObjectType of)
            return "";
        var again = path.Contains(of);
        path.Push(of);
        var fields = of.Fields
            .Where(field => !field.Arguments.Any(argument => argument.IsRequired) && !(again && field.Type.Named is ObjectType))
            .Select(field =>
            {
                Fields.Add(field);
                return $"{field.Name} {Of(field.Type)}";
            })
            .ToList();
        path.Pop();
        return $"{{ {string.Join(' ', fields)} }}";
    }
}
