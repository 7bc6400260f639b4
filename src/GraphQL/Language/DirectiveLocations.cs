using System.Collections.Frozen;

namespace ServiceDesk.GraphQL.Language;

/// <summary>The names that directive locations have in a document (section 3.13).</summary>
internal static class DirectiveLocations
{
    private static readonly FrozenDictionary<string, DirectiveLocation> ByName =
        Enum.GetValues<DirectiveLocation>().ToFrozenDictionary(ToName, location => location);

    public static bool TryParse(string name, out DirectiveLocation location) => ByName.TryGetValue(name, out location);

    public static string ToName(DirectiveLocation location) => Naming.ToScreamingCase(location.ToString());
}
