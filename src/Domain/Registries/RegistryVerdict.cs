namespace ServiceDesk.Domain.Registries;

/// <summary>What a registry says to what a person has filled in.</summary>
public enum RegistryVerdict
{
    /// <summary>The registry knows the person, and all that was asked is as it has it.</summary>
    Matches,

    /// <summary>The registry knows the person otherwise.</summary>
    DoesNotMatch,

    /// <summary>The registry has nobody of that national code.</summary>
    NotKnown,

    /// <summary>The registry did not answer, or so that nobody can tell what it means. It says nothing about the person.</summary>
    Unavailable,
}
