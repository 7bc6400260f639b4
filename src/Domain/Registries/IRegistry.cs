namespace ServiceDesk.Domain.Registries;

/// <summary>A registry of people that somebody else keeps. What goes wrong on the way is an answer, never an exception.</summary>
public interface IRegistry
{
    /// <param name="question">About whom.</param>
    /// <param name="cancellation">Gives up asking.</param>
    Task<RegistryAnswer> AskAsync(RegistryQuestion question, CancellationToken cancellation);
}
