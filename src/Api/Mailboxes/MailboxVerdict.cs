namespace ServiceDesk.Api.Mailboxes;

/// <summary>What a mail server says to an address and a password.</summary>
public enum MailboxVerdict
{
    /// <summary>The mailbox is there, and this is its password.</summary>
    Verified,

    /// <summary>There is no such mailbox, or this is not its password.</summary>
    Refused,

    /// <summary>The server did not answer, or so that nobody can tell.</summary>
    Unavailable,
}
