using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Doors;

/// <summary>A way to certain services without any code, for those whom none reaches .</summary>
/// <param name="Key">Stable within the organisation.</param>
/// <param name="Services">The keys of the services that it leads to, and no others.</param>
/// <param name="Proof">The proofs of humanity to choose from.</param>
public sealed record WithoutCodeDoor(string Key, ValueList<string> Services, ValueList<HumanityProof> Proof) : DoorDefinition(Key), IProofDoor
{
    public override DoorKind Kind => DoorKind.WithoutCode;
}
