using ServiceDesk.Api.Schema;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.Api.Tests.Schema;

/// <summary>Front ends learn the schema from its descriptions alone.</summary>
public sealed class DescriptionTests
{
    /// <summary>Enums whose values are the things themselves: the name of a colour, of a sign or of a format describes it.</summary>
    private static readonly string[] Plain = ["StatusColour", "StatusIcon", "FileFormat"];

    [Fact]
    public void Whatever_the_schema_has_is_described()
    {
        var types = GraphQLEndpoint.BuildSchema().Types.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal));
        Assert.Empty(types.SelectMany(type => Members(type).Prepend((type.Name, type.Description))).Where(each => string.IsNullOrWhiteSpace(each.Description)).Select(each => each.Name));
    }

    private static IEnumerable<(string Name, string? Description)> Members(NamedType type) => type switch
    {
        FieldsType { Fields: var fields } => fields.SelectMany(field => field.Arguments.Select(argument => ($"{field}({argument.Name}:)", argument.Description)).Prepend(($"{field}", field.Description))),
        InputObjectType { Fields: var fields } => fields.Select(field => ($"{type.Name}.{field.Name}", field.Description)),
        EnumType { Values: var values } when !Plain.Contains(type.Name) => values.Select(value => ($"{type.Name}.{value.Name}", value.Description)),
        _ => [],
    };
}
