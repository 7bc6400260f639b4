namespace ServiceDesk.Api.Messages.Sending;

/// <summary>How the connection to a mail server is kept from others.</summary>
public enum SmtpSecurity
{
    /// <summary>By TLS, which the server must offer (STARTTLS, RFC 3207), with a certificate that this machine trusts.</summary>
    StartTls,

    /// <summary>Not at all: for a server on this machine.</summary>
    None,
}
