using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Npgsql;
using ServiceDesk.Api.Doors.Codes;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Tenancy;

namespace ServiceDesk.Api.Doors.NationalCode;

/// <summary>Registrations between their steps: each of the browser that began it, and of no other.</summary>
internal sealed class BegunRegistrations(NpgsqlDataSource dataSource, KeyedHash hash, IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>How long the second form may take to be filled in.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    private readonly IDataProtector protector = protection.CreateProtector("ServiceDesk.Registration");

    /// <summary>Keeps what was confirmed; returns what the next step names it by.</summary>
    public async Task<Guid> BeginAsync(HttpContext context, BegunRegistration registration)
    {
        var id = Guid.NewGuid();
        var browser = Hashed(id, BrowserBinding.Begin(context, id, Longest));
        await using var insert = dataSource.CreateStatement(
            "Doors/NationalCode/insert_registration.sql", context.Organisation().Key, id, registration.Door, browser,
            protector.Protect(JsonSerializer.SerializeToUtf8Bytes(registration)), time.GetUtcNow() + Longest);
        await insert.ExecuteNonQueryAsync(context.RequestAborted);
        return id;
    }

    /// <summary>A registration of this browser that has not ended; null when there is none.</summary>
    public async Task<(Guid Id, BegunRegistration Registration)?> FindAsync(HttpContext context, string? named)
    {
        if (!Guid.TryParseExact(named, "D", out var id) || BrowserBinding.Find(context, id) is not { } secret)
            return null;
        await using var select = dataSource.CreateStatement("Doors/NationalCode/find_registration.sql", context.Organisation().Key, id, Hashed(id, secret), time.GetUtcNow());
        return await select.ExecuteScalarAsync(context.RequestAborted) is byte[] content
            ? (id, JsonSerializer.Deserialize<BegunRegistration>(protector.Unprotect(content))!)
            : null;
    }

    /// <summary>Forgets a registration that has come to its end.</summary>
    public async Task EndAsync(HttpContext context, Guid id)
    {
        BrowserBinding.End(context, id);
        await using var delete = dataSource.CreateStatement("Doors/NationalCode/delete_registration.sql", context.Organisation().Key, id);
        await delete.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private byte[] Hashed(Guid id, string secret) => hash.Of("registration", $"{id}", secret);
}
