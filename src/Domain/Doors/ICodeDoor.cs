namespace ServiceDesk.Domain.Doors;

/// <summary>A door that sends one-time codes.</summary>
public interface ICodeDoor : IProofDoor
{
    CodeRule Code { get; }
}
