using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using ServiceDesk.Api.Mailboxes;
using ServiceDesk.Api.Tests.Messages;
using ServiceDesk.Domain.Accounts.Passwords;
using ServiceDesk.Testing.Dovecot;

namespace ServiceDesk.Api.Tests.Mailboxes;

/// <summary>A mail server as the settings of a host give it.</summary>
internal static class MailServerOf
{
    /// <summary>What an operator writes for a test's server.</summary>
    public static Dictionary<string, string?> Settings(DovecotServer server, string security) => new()
    {
        ["Host"] = "localhost",
        ["Port"] = $"{(security == "tls" ? server.SecurePort : server.PlainPort)}",
        ["Security"] = security,
        ["Authorities"] = server.AuthorityFile,
    };

    /// <returns>What it says; null where the password is none that anybody is asked about.</returns>
    public static async Task<MailboxVerdict?> AskAsync(Dictionary<string, string?> settings, string address, string password, LogLines? log = null)
    {
        using var logging = LoggerFactory.Create(logging => logging.AddProvider(log ?? new LogLines()));
        return Password.OfAnother(password) is { } typed
            ? await new ImapServer("own", Read(settings, development: true), logging.CreateLogger<ImapServer>()).VerifyAsync(address, typed, CancellationToken.None)
            : null;
    }

    public static ImapSettings Read(Dictionary<string, string?> settings, bool development = false) =>
        ImapSettings.ReadAll(
            new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create($"ServiceDesk:MailServers:own:{one.Key}", one.Value))).Build(), development)["own"];
}
