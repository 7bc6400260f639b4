namespace ServiceDesk.Api.Mailboxes;

/// <summary>How a connection to a mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>By TLS from its first byte (RFC 8314), usually on port 993.</summary>
    Tls,

    /// <summary>By TLS after STARTTLS (RFC 3501, 6.2.1), usually on port 143.</summary>
    StartTls,

    /// <summary>Not at all: in Development alone.</summary>
    None,
}
