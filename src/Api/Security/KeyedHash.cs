using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Npgsql;
using ServiceDesk.Api.Hosting;

namespace ServiceDesk.Api.Security;

/// <summary>
/// Hashes what has too few values to be safe under a plain hash, such as numbers and codes: HMAC-SHA256 with a key of this
/// installation. The key lies sealed in the database, so that all processes have the same one, and over restarts.
/// </summary>
public sealed class KeyedHash
{
    private const int KeyLength = 32;

    private readonly Lazy<byte[]> key;

    public KeyedHash(NpgsqlDataSource dataSource, IDataProtectionProvider protection) =>
        key = new Lazy<byte[]>(() => ReadOrMake(dataSource, protection.CreateProtector("ServiceDesk.HashKey")));

    /// <param name="purpose">What it is for: hashes for different ends have nothing in common.</param>
    /// <param name="parts">What is hashed; where one part ends and the next begins is hashed, too.</param>
    /// <returns>32 bytes.</returns>
    public byte[] Of(string purpose, params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Value);
        Append(hash, purpose);
        foreach (var part in parts)
            Append(hash, part);
        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, string part)
    {
        var bytes = Encoding.UTF8.GetBytes(part);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }

    private static byte[] ReadOrMake(NpgsqlDataSource dataSource, IDataProtector protector)
    {
        if (Read(dataSource, protector) is { } known)
            return known;
        using var store = dataSource.CreateStatement("Security/store_hash_key.sql", protector.Protect(RandomNumberGenerator.GetBytes(KeyLength)));
        store.ExecuteNonQuery();
        // Another process may have been faster: there is one key, and it is the stored one.
        return Read(dataSource, protector)!;
    }

    private static byte[]? Read(NpgsqlDataSource dataSource, IDataProtector protector)
    {
        using var command = dataSource.CreateStatement("Security/select_hash_key.sql");
        return command.ExecuteScalar() is byte[] stored ? protector.Unprotect(stored) : null;
    }
}
