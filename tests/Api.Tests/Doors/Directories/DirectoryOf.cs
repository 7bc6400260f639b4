using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using ServiceDesk.Api.Doors.Directories;
using ServiceDesk.Api.Tests.Messages;
using ServiceDesk.Testing.Ldap;

namespace ServiceDesk.Api.Tests.Doors.Directories;

/// <summary>A directory as the settings of a host give it.</summary>
internal static class DirectoryOf
{
    /// <summary>What an operator writes for a test's directory.</summary>
    public static Dictionary<string, string?> Settings(SlapdServer server) => Settings(server.SecureAddress, server.AuthorityFile);

    public static Dictionary<string, string?> Settings(string address, string? authorities) => new()
    {
        ["Address"] = address,
        ["Authorities"] = authorities,
        ["Base"] = $"ou=people,{SlapdServer.Base}",
        ["Account"] = People.Reader,
        ["Password"] = People.ReaderPassword,
    };

    public static DirectoryConnection Connect(Dictionary<string, string?> settings, LogLines? log = null, bool development = false) =>
        new("own", Read(settings, development), TimeProvider.System, LoggerFactory.Create(logging => logging.AddProvider(log ?? new LogLines())).CreateLogger("directory"));

    public static DirectorySettings Read(Dictionary<string, string?> settings, bool development = false) =>
        DirectorySettings.ReadAll(
            new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create($"ServiceDesk:Directories:own:{one.Key}", one.Value))).Build(), development)["own"];

    /// <summary>Whether the directory lets somebody in; null when it cannot say.</summary>
    public static async Task<bool?> LetsInAsync(this DirectoryConnection directory, string userName, string password)
    {
        try
        {
            return await directory.AskAsync(
                async session => await session.FindAsync(userName) is { IsDisabled: false } person && await session.IsPasswordAsync(person, password), CancellationToken.None);
        }
        catch (DirectoryUnavailableException)
        {
            return null;
        }
    }
}
