using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace ServiceDesk.Api.Sessions;

/// <summary>What browsers and programs hold of a session: its secret and its organisation, sealed with the key ring. What was not sealed here never reaches the database.</summary>
public sealed class SessionTickets(IDataProtectionProvider provider)
{
    /// <summary>What every token begins with, so that programs that look for leaked secrets know it.</summary>
    public const string TokenPrefix = "sdt_";

    private const int SecretLength = 32;
    private const int LongestTicket = 512;

    private readonly IDataProtector cookies = provider.CreateProtector("ServiceDesk.Session", "Cookie");
    private readonly IDataProtector tokens = provider.CreateProtector("ServiceDesk.Session", "Token");

    /// <summary>A new secret.</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretLength);

    /// <summary>What the database knows a secret by. A secret of 256 random bits needs no slow hash.</summary>
    public static byte[] Hash(ReadOnlySpan<byte> secret) => SHA256.HashData(secret);

    public string Write(SessionKind kind, string organisation, byte[] secret)
    {
        var text = WebEncoders.Base64UrlEncode(Of(kind).Protect([.. secret, .. Encoding.UTF8.GetBytes(organisation)]));
        return kind == SessionKind.Token ? TokenPrefix + text : text;
    }

    /// <summary>The organisation and the hash of the secret; null for what was not written here.</summary>
    public (string Organisation, byte[] SecretHash)? Read(SessionKind kind, string text)
    {
        var start = kind == SessionKind.Token ? TokenPrefix.Length : 0;
        if (text.Length <= start || text.Length > LongestTicket)
            return null;
        try
        {
            var content = Of(kind).Unprotect(WebEncoders.Base64UrlDecode(text, start, text.Length - start)).AsSpan();
            return (Encoding.UTF8.GetString(content[SecretLength..]), Hash(content[..SecretLength]));
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private IDataProtector Of(SessionKind kind) => kind == SessionKind.Cookie ? cookies : tokens;
}
