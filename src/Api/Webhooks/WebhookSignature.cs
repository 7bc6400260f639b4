using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ServiceDesk.Api.Webhooks;

/// <summary>Signatures as Standard Webhooks has them (https://www.standardwebhooks.com): HMAC-SHA256 over id, time and body, so that neither can be changed nor an old one sent again.</summary>
internal static class WebhookSignature
{
    public const string IdHeader = "webhook-id";
    public const string TimeHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    /// <summary>One signature for each secret, so that a receiver may know either.</summary>
    /// <param name="secrets">The secrets.</param>
    /// <param name="id">The message's id.</param>
    /// <param name="seconds">When it is sent, in seconds since 1970.</param>
    /// <param name="body">The body.</param>
    public static string Of(IReadOnlyList<byte[]> secrets, string id, long seconds, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{seconds}.")), .. body];
        return string.Join(' ', secrets.Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, signed))}"));
    }
}
