namespace ServiceDesk.Domain.Catalogue;

/// <summary>One difference between two definitions of an organisation.</summary>
/// <param name="Path">The place, entries of lists by their keys: <c>services[letter].fields[subject].limit</c>.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Before">What stood there, in short; null where it was added.</param>
/// <param name="After">What stands there, in short; null where it was removed.</param>
public sealed record DefinitionChange(string Path, DefinitionChangeKind Kind, string? Before, string? After)
{
    public override string ToString() => Kind switch
    {
        DefinitionChangeKind.Added => $"+ {Path}: {After}",
        DefinitionChangeKind.Removed => $"- {Path}: {Before}",
        DefinitionChangeKind.Reordered => $"~ {Path}: order {Before} → {After}",
        _ => $"~ {Path}: {Before} → {After}",
    };
}
