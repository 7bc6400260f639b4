using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.WebUtilities;

namespace ServiceDesk.Api.Doors.OAuth;

/// <summary>
/// Holds an ID token to the sign-in that it came for. It came from the provider itself over TLS, which stands for its signature (OpenID Connect Core 1.0, section 3.1.3.7, 6); the person's data
/// come from the address for them, of which the specification wants the same subject (5.3.4).
/// </summary>
internal static class IdToken
{
    /// <exception cref="AuthenticationFailureException">It was made for another sign-in, another client or another person, or is over.</exception>
    public static void Check(JsonElement tokens, string clientId, string? nonce, string subject, DateTimeOffset now)
    {
        if (!tokens.TryGetProperty("id_token", out var token) || token.GetString()?.Split('.') is not [_, var payload, _])
            throw new AuthenticationFailureException("The provider gives no ID token.");
        using var claims = Parse(payload);
        if (Text(claims.RootElement, "nonce") != nonce)
            throw new AuthenticationFailureException("The ID token was made for another sign-in.");
        if (Text(claims.RootElement, "sub") != subject)
            throw new AuthenticationFailureException("The ID token is another person's.");
        if (!IsFor(claims.RootElement, clientId))
            throw new AuthenticationFailureException("The ID token is another client's.");
        if (!claims.RootElement.TryGetProperty("exp", out var end) || !end.TryGetInt64(out var seconds) || DateTimeOffset.FromUnixTimeSeconds(seconds) <= now - TimeSpan.FromMinutes(1))
            throw new AuthenticationFailureException("The ID token is over.");
    }

    private static JsonDocument Parse(string payload)
    {
        try
        {
            return JsonDocument.Parse(WebEncoders.Base64UrlDecode(payload));
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException)
        {
            throw new AuthenticationFailureException("The ID token cannot be read.", wrong);
        }
    }

    private static bool IsFor(JsonElement claims, string clientId) => claims.TryGetProperty("aud", out var audience) && audience.ValueKind switch
    {
        JsonValueKind.String => audience.GetString() == clientId,
        JsonValueKind.Array => audience.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && one.GetString() == clientId),
        _ => false,
    };

    private static string? Text(JsonElement claims, string name) => claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
