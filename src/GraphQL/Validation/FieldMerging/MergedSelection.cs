using ServiceDesk.GraphQL.Language.Syntax;
using ServiceDesk.GraphQL.Types;

namespace ServiceDesk.GraphQL.Validation.FieldMerging;

/// <summary>Selection sets that are selected from one place, read as one; equal when they are the same sets.</summary>
internal sealed class MergedSelection(List<(SelectionSetNode Set, NamedType? Parent)> parts) : IEquatable<MergedSelection>
{
    public List<(SelectionSetNode Set, NamedType? Parent)> Parts { get; } = parts;

    /// <summary>Whether the response's shape has been checked, or is being checked further up.</summary>
    public bool IsShapeChecked { get; set; }

    /// <summary>The same for the fields themselves.</summary>
    public bool AreFieldsChecked { get; set; }

    /// <summary>The fields by response name, fragments expanded; null until they are needed.</summary>
    public Dictionary<string, List<SelectedField>>? Groups { get; set; }

    public bool Equals(MergedSelection? other)
    {
        if (other is null || Parts.Count != other.Parts.Count)
            return false;
        for (var i = 0; i < Parts.Count; i++)
        {
            // The type that a set selects from follows from where it stands in the document.
            if (!ReferenceEquals(Parts[i].Set, other.Parts[i].Set))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as MergedSelection);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (set, _) in Parts)
            hash.Add(set);
        return hash.ToHashCode();
    }
}
