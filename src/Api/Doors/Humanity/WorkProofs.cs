using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Npgsql;
using ServiceDesk.Api.Hosting;
using ServiceDesk.Api.Security;

namespace ServiceDesk.Api.Doors.Humanity;

/// <summary>
/// Proof of work by the ALTCHA protocol (https://altcha.org/docs/v1/proof-of-work): it needs nobody's eyes or hands. Nothing
/// is stored of a puzzle until it comes back worked out; then it is, so that none is taken twice.
/// </summary>
internal sealed partial class WorkProofs(NpgsqlDataSource dataSource, KeyedHash hash, HumanitySettings settings, TimeProvider time)
{
    private const string Algorithm = "SHA-256";
    private const int LongestPayload = 2048;

    public WorkPuzzle Begin(string organisation)
    {
        var expires = (time.GetUtcNow() + settings.ValidFor).ToUnixTimeSeconds();
        // The & at the end: without it, digits of the number could be taken for digits of the time.
        var salt = string.Create(CultureInfo.InvariantCulture, $"{RandomNumberGenerator.GetHexString(24, lowercase: true)}?expires={expires}&");
        var challenge = Hashed(salt, RandomNumberGenerator.GetInt32(settings.Work));
        return new WorkPuzzle(Algorithm, challenge, settings.Work, salt, Signed(organisation, challenge));
    }

    /// <summary>Whether it is a puzzle of this organisation that was worked out in time, and for the first time.</summary>
    public async Task<bool> TakeAsync(string organisation, string payload, CancellationToken cancellation)
    {
        if (Read(payload) is not { } solution || Expiry(solution.Salt) is not { } expires || expires <= time.GetUtcNow()
            || Hashed(solution.Salt, solution.Number) != solution.Challenge
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Signed(organisation, solution.Challenge)), Encoding.UTF8.GetBytes(solution.Signature)))
            return false;
        await using var spend = dataSource.CreateStatement("Doors/Humanity/spend_work.sql", organisation, Convert.FromHexString(solution.Challenge), expires);
        return await spend.ExecuteNonQueryAsync(cancellation) == 1;
    }

    private static string Hashed(string salt, long number) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{salt}{number}"))));

    private string Signed(string organisation, string challenge) => Convert.ToHexStringLower(hash.Of("work", organisation, challenge));

    private static DateTimeOffset? Expiry(string salt) =>
        Salt().Match(salt) is { Success: true } match ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)) : null;

    /// <summary>What a widget sends; null when it is nothing of the kind.</summary>
    private static WorkSolution? Read(string payload)
    {
        var json = new byte[LongestPayload];
        if (!Convert.TryFromBase64String(payload, json, out var length))
            return null;
        try
        {
            return JsonSerializer.Deserialize<WorkSolution>(json.AsSpan(0, length), JsonSerializerOptions.Web) is { Algorithm: Algorithm, Challenge: not null, Salt: not null, Signature: not null } solution ? solution : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("^[0-9a-f]{24}[?]expires=([0-9]{1,11})&\\z")]
    private static partial Regex Salt();

    private sealed record WorkSolution(string? Algorithm, string Challenge, long Number, string Salt, string Signature);
}
