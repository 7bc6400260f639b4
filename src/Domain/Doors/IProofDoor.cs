using ServiceDesk.Domain.Values;

namespace ServiceDesk.Domain.Doors;

/// <summary>A door that asks for a proof of humanity.</summary>
public interface IProofDoor
{
    /// <summary>The kinds to choose from, the usual one first; one of them suffices.</summary>
    ValueList<HumanityProof> Proof { get; }
}
