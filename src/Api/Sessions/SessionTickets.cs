using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace ServiceDesk.Api.Sessions;

/// <summary>
/// What browsers and programs hold of a session: its id, a secret and its organisation, sealed with the key ring. What was not sealed here never reaches the database, and what stands in the
/// database opens nothing.
/// </summary>
internal sealed class SessionTickets(IDataProtectionProvider provider)
{
    /// <summary>What every token begins with, so that programs that look for leaked secrets know it.</summary>
    public const string TokenPrefix = "sdt_";

    private const int IdLength = 16;
    private const int SecretLength = 32;
    private const int LongestText = 512;

    private readonly IDataProtector cookies = provider.CreateProtector("ServiceDesk.Session", "Cookie");
    private readonly IDataProtector tokens = provider.CreateProtector("ServiceDesk.Session", "Token");

    /// <summary>A ticket with a new secret, and the text that is handed out.</summary>
    public (SessionTicket Ticket, string Text) Issue(SessionKind kind, string organisation, Guid session)
    {
        var secret = RandomNumberGenerator.GetBytes(SecretLength);
        var text = WebEncoders.Base64UrlEncode(Of(kind).Protect([.. session.ToByteArray(), .. secret, .. Encoding.UTF8.GetBytes(organisation)]));
        return (new SessionTicket(organisation, session, Hash(secret)), kind == SessionKind.Token ? TokenPrefix + text : text);
    }

    /// <summary>The ticket; null for a text that was not handed out here.</summary>
    public SessionTicket? Read(SessionKind kind, string text)
    {
        var start = kind == SessionKind.Token ? TokenPrefix.Length : 0;
        if (text.Length <= start || text.Length > LongestText)
            return null;
        try
        {
            var content = Of(kind).Unprotect(WebEncoders.Base64UrlDecode(text, start, text.Length - start)).AsSpan();
            return new SessionTicket(
                Encoding.UTF8.GetString(content[(IdLength + SecretLength)..]), new Guid(content[..IdLength]), Hash(content[IdLength..(IdLength + SecretLength)]));
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return null;
        }
    }

    // A secret of 256 random bits needs no slow hash.
    private static byte[] Hash(ReadOnlySpan<byte> secret) => SHA256.HashData(secret);

    private IDataProtector Of(SessionKind kind) => kind == SessionKind.Cookie ? cookies : tokens;
}
