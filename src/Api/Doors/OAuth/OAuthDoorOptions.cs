using Microsoft.AspNetCore.Authentication.OAuth;

namespace ServiceDesk.Api.Doors.OAuth;

/// <summary>How the framework talks to one provider.</summary>
internal sealed class OAuthDoorOptions : OAuthOptions
{
    public OAuthProviderSettings Provider { get; private set; } = null!;

    public void Use(OAuthProviderSettings provider)
    {
        Provider = provider;
        AuthorizationEndpoint = provider.Authorize.AbsoluteUri;
        TokenEndpoint = provider.Token.AbsoluteUri;
        UserInformationEndpoint = provider.UserInfo.AbsoluteUri;
        (ClientId, ClientSecret) = (provider.ClientId, provider.ClientSecret);
        // Below the organisation's own address, which the endpoint puts before it.
        CallbackPath = OAuthEndpoints.CallbackPath(provider.Key);
        Scope.Clear();
        foreach (var scope in provider.Scopes)
            Scope.Add(scope);
        UsePkce = true;
        // The tokens are asked with once and forgotten: what the person may do here, this host says.
        SaveTokens = false;
        // The provider sends the person back by a link, so that the strictest that works is Lax.
        CorrelationCookie.SameSite = SameSiteMode.Lax;
        CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        RemoteAuthenticationTimeout = TimeSpan.FromMinutes(15);
        BackchannelTimeout = provider.Timeout;
        BackchannelHttpHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        Events = new OAuthDoorEvents();
    }
}
