namespace ServiceDesk.Domain.Rights;

/// <summary>How far a right to an <see cref="OrganisationAct"/> reaches.</summary>
/// <param name="Units">The keys of the units; null is the whole organisation.</param>
public sealed record OrganisationScope(IReadOnlyList<string>? Units)
{
    /// <summary>Whether the unit is within it.</summary>
    public bool Includes(string unit) => Units?.Contains(unit) ?? true;
}
