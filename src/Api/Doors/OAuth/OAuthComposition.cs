using Microsoft.AspNetCore.Authentication;

namespace ServiceDesk.Api.Doors.OAuth;

/// <summary>The framework's OAuth 2.0 for each provider of the settings.</summary>
internal static class OAuthComposition
{
    /// <summary>The framework's name of a provider.</summary>
    public static string SchemeOf(string provider) => $"oauth:{provider}";

    public static void AddOAuthDoors(this AuthenticationBuilder authentication, IConfiguration configuration)
    {
        foreach (var provider in OAuthProviderSettings.ReadAll(configuration))
            authentication.AddOAuth<OAuthDoorOptions, OAuthDoorHandler>(SchemeOf(provider.Key), options => options.Use(provider));
    }
}
