using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.WebUtilities;

namespace ServiceDesk.Api.Doors.OAuth;

/// <summary>What goes with a person to the provider and back, sealed in <c>state</c>.</summary>
internal static class OAuthState
{
    private const string OrganisationItem = "organisation";
    private const string NonceItem = "nonce";

    public static AuthenticationProperties Create(string organisation, string returnTo) => new(new Dictionary<string, string?>
    {
        [OrganisationItem] = organisation,
        [NonceItem] = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32)),
    })
    { RedirectUri = returnTo };

    public static string? Organisation(this AuthenticationProperties properties) => properties.Items.TryGetValue(OrganisationItem, out var organisation) ? organisation : null;

    public static string? Nonce(this AuthenticationProperties properties) => properties.Items.TryGetValue(NonceItem, out var nonce) ? nonce : null;
}
