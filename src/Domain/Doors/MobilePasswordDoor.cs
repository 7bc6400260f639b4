using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Doors;

/// <summary>Registration with a mobile number that a code confirms, then that number and a password (E-03 to E-12).</summary>
/// <param name="Key">Stable within the organisation.</param>
/// <param name="Code">The codes of registration (E-10).</param>
/// <param name="Proof">The proofs of humanity to choose from.</param>
public sealed record MobilePasswordDoor(string Key, CodeRule Code, ValueList<HumanityProof> Proof) : DoorDefinition(Key), IPasswordDoor
{
    public override DoorKind Kind => DoorKind.MobilePassword;

    /// <summary>What a person registers as, one of these (E-09); not asked for where there are none.</summary>
    public ValueList<ChoiceDefinition> UserTypes { get; init; } = [];
}
