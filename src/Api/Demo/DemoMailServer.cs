using ServiceDesk.Api.Mailboxes;
using ServiceDesk.Domain.Accounts.Passwords;

namespace ServiceDesk.Api.Demo;

/// <summary>The demonstration's mail server from before, with one mailbox; for whoever walks through registration by hand.</summary>
internal sealed class DemoMailServer : IMailServer
{
    /// <summary>What the Qazvin university's door calls it.</summary>
    public const string Key = "former-mail";

    private const string Address = "m.akbari@ikiu.ac.ir";
    private const string MailPassword = "password of the old mail";

    public Task<MailboxVerdict> VerifyAsync(string address, Password password, CancellationToken cancellation) =>
        Task.FromResult(address == Address && password.Reveal() == MailPassword ? MailboxVerdict.Verified : MailboxVerdict.Refused);
}
