namespace ServiceDesk.Domain.Files;

/// <summary>A command that may name uploaded files, so that they are looked up before it is decided.</summary>
public interface ICommandWithFiles
{
    /// <summary>Everything in it that may be the id of a file, as the client sent it.</summary>
    IEnumerable<string?> NamedFiles();
}
