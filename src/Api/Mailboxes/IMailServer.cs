using ServiceDesk.Domain.Accounts.Passwords;

namespace ServiceDesk.Api.Mailboxes;

/// <summary>A mail server that knows people's addresses from before. What goes wrong on the way is a verdict, never an exception.</summary>
public interface IMailServer
{
    Task<MailboxVerdict> VerifyAsync(string address, Password password, CancellationToken cancellation);
}
