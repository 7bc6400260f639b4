using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Domain.OneTimeCodes;

/// <summary>Codes that an app makes of a shared secret and the time (RFC 6238), as all such apps do by default: SHA-1, six digits, thirty seconds.</summary>
public static class Totp
{
    /// <summary>As long as the hash, which RFC 4226 section 4 recommends.</summary>
    public const int SecretLength = 20;

    public const int CodeLength = 6;

    public static readonly Duration Step = Duration.FromSeconds(30);

    /// <summary>How many steps before and after the present one are taken too: clocks differ, and people type slowly (RFC 6238 section 5.2).</summary>
    private const int Tolerance = 1;

    /// <summary>The time step that an instant lies in.</summary>
    public static long StepAt(Instant instant) => instant.ToUnixTimeSeconds() / (long)Step.TotalSeconds;

    /// <summary>The code of a time step (RFC 4226 section 5.3).</summary>
    /// <param name="secret">The shared secret.</param>
    /// <param name="step">The time step.</param>
    /// <param name="length">How many digits.</param>
    /// <param name="algorithm">The hash of the HMAC; SHA-1 when left out.</param>
    public static string CodeOf(ReadOnlySpan<byte> secret, long step, int length = CodeLength, HashAlgorithmName? algorithm = null)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = CryptographicOperations.HmacData(algorithm ?? HashAlgorithmName.SHA1, secret, counter);
        var truncated = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0x0F)) & int.MaxValue;
        return (truncated % (int)Math.Pow(10, length)).ToString(CultureInfo.InvariantCulture).PadLeft(length, '0');
    }

    /// <summary>
    /// The time step whose code was typed, in any of the three sets of digits; null when it is none of those that are taken
    /// now. Whether it was used before is for the caller to know. Takes the same time whichever it is.
    /// </summary>
    public static long? FindStep(ReadOnlySpan<byte> secret, string typed, Instant now)
    {
        var code = Encoding.UTF8.GetBytes(Digits.ToLatin(string.Concat(typed.Where(character => !char.IsWhiteSpace(character)))));
        long? found = null;
        for (var step = StepAt(now) - Tolerance; step <= StepAt(now) + Tolerance; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(code, Encoding.UTF8.GetBytes(CodeOf(secret, step))))
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>The address that an app takes the secret from, mostly as a picture to photograph.</summary>
    /// <param name="secret">The shared secret.</param>
    /// <param name="issuer">Whose codes they are.</param>
    /// <param name="account">Whom they are for.</param>
    public static string Address(ReadOnlySpan<byte> secret, string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={Base32.Encode(secret)}&issuer={Uri.EscapeDataString(issuer)}"
        + $"&algorithm=SHA1&digits={CodeLength}&period={(int)Step.TotalSeconds}";
}
