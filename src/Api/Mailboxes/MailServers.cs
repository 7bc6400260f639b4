using ServiceDesk.Domain.Accounts.Passwords;

namespace ServiceDesk.Api.Mailboxes;

/// <summary>The mail servers that the settings connect, by their keys.</summary>
internal sealed class MailServers(IReadOnlyDictionary<string, IMailServer> servers, ILogger<MailServers> logger)
{
    /// <summary>Asks the server of that key. One that the settings do not connect is unavailable.</summary>
    public async Task<MailboxVerdict> VerifyAsync(string key, string address, Password password, CancellationToken cancellation)
    {
        if (servers.TryGetValue(key, out var server))
            return await server.VerifyAsync(address, password, cancellation);
        logger.LogError("A door asks the mail server {Server}, but the settings connect none under ServiceDesk:MailServers:{Server}", key, key);
        return MailboxVerdict.Unavailable;
    }
}
