using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ServiceDesk.Domain.Accounts.Passwords;

namespace ServiceDesk.Api.Accounts.Passwords;

/// <summary>Hashes passwords by ASP.NET's hasher. Comparing with nobody's password takes the time of comparing with somebody's.</summary>
internal sealed class PasswordHashing
{
    private const int SaltLength = 16;
    private const int KeyLength = 32;

    // The hasher looks at no user; it only wants one.
    private static readonly object Anybody = new();

    private readonly PasswordHasher<object> hasher;
    private readonly string nobodys;

    public PasswordHashing(PasswordSettings settings)
    {
        hasher = new PasswordHasher<object>(Options.Create(new PasswordHasherOptions { IterationCount = settings.Iterations }));
        nobodys = Nobodys(settings.Iterations);
    }

    public string Hash(Password password) => hasher.HashPassword(Anybody, password.Reveal());

    /// <summary>Compares a password as it was typed with a hash; the work is the same where there is no hash, or where nobody can have such a password.</summary>
    /// <returns>Whether it is the one, and then whether it should be hashed anew.</returns>
    public (bool IsRight, bool IsOutdated) Compare(string? hash, Password? typed)
    {
        var result = hasher.VerifyHashedPassword(Anybody, hash ?? nobodys, typed?.Reveal() ?? "");
        return (result != PasswordVerificationResult.Failed && typed is not null && hash is not null, result == PasswordVerificationResult.SuccessRehashNeeded);
    }

    /// <summary>A hash of no password, in the hasher's third format: a byte of format, then big-endian the function (2 is HMAC-SHA512), the rounds and the salt's length; salt and key.</summary>
    private static string Nobodys(int iterations)
    {
        var bytes = new byte[13 + SaltLength + KeyLength];
        bytes[0] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(1), 2);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(5), iterations);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(9), SaltLength);
        RandomNumberGenerator.Fill(bytes.AsSpan(13));
        return Convert.ToBase64String(bytes);
    }
}
