using System.Security.Cryptography;
using System.Text;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Domain.OneTimeCodes;

/// <summary>A code kept on paper for the day when the telephone is gone; each is good once.</summary>
public static class RecoveryCode
{
    /// <summary>How many somebody gets.</summary>
    public const int Count = 10;

    // 16 characters of 32 are 80 bits: nobody finds one by trying, not even by its hash.
    private const int Bytes = 10;
    private const int Group = 4;

    /// <summary>A code in groups of four, such as <c>K3QF-7ZTM-2WXA-BD5R</c>.</summary>
    /// <param name="random">Ten random bytes.</param>
    public static string Of(ReadOnlySpan<byte> random) => string.Join('-', Base32.Encode(random[..Bytes]).Chunk(Group).Select(group => new string(group)));

    /// <summary>A code that was not there before.</summary>
    public static string Draw() => Of(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of it, however it was typed.</summary>
    public static byte[] Hash(string typed) => SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(Digits.ToLatin(typed).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant()));
}
