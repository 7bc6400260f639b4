namespace ServiceDesk.Domain.Doors;

/// <summary>A door of passwords that the desk itself keeps.</summary>
public interface IPasswordDoor : ICodeDoor
{
    /// <summary>Stable within the organisation.</summary>
    string Key { get; }
}
