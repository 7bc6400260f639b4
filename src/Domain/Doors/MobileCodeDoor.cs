using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Doors;

/// <summary>A one-time code to a mobile number, which is who somebody is from then on (K-07).</summary>
/// <param name="Key">Stable within the organisation.</param>
/// <param name="Code">Its codes.</param>
/// <param name="Proof">The proofs of humanity to choose from (K-04, F-08).</param>
public sealed record MobileCodeDoor(string Key, CodeRule Code, ValueList<HumanityProof> Proof) : DoorDefinition(Key), ICodeDoor
{
    public override DoorKind Kind => DoorKind.MobileCode;
}
