using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace ServiceDesk.Api.Doors.OAuth;

/// <summary>The framework's authorisation code with PKCE and state; it answers only where an organisation's door has let it, and asks the provider who the person is.</summary>
internal sealed class OAuthDoorHandler(IOptionsMonitor<OAuthDoorOptions> options, ILoggerFactory logger, UrlEncoder encoder) : OAuthHandler<OAuthDoorOptions>(options, logger, encoder)
{
    private const string OpenId = "openid";

    public override Task<bool> ShouldHandleRequestAsync() => Task.FromResult(Context.Features.Get<OAuthReturn>() is not null);

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var url = base.BuildChallengeUrl(properties, redirectUri);
        return Options.Scope.Contains(OpenId) ? QueryHelpers.AddQueryString(url, "nonce", properties.Nonce()!) : url;
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        using var user = await AskAsync(tokens.AccessToken!);
        var subject = Text(user.RootElement, Options.Provider.Subject) ?? throw new AuthenticationFailureException("The provider does not say who it is.");
        if (Options.Scope.Contains(OpenId))
            IdToken.Check(tokens.Response!.RootElement, Options.ClientId, properties.Nonce(), subject, TimeProvider.GetUtcNow());
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, subject));
        if (Text(user.RootElement, Options.Provider.Name) is { } name)
            identity.AddClaim(new Claim(ClaimTypes.Name, name));
        if (Options.Provider.Mobile is { } claim && Text(user.RootElement, claim) is { } mobile)
            identity.AddClaim(new Claim(ClaimTypes.MobilePhone, mobile));
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    private async Task<JsonDocument> AskAsync(string accessToken)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, Options.UserInformationEndpoint);
        question.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        question.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var answer = await Backchannel.SendAsync(question, Context.RequestAborted);
        if (!answer.IsSuccessStatusCode)
            throw new AuthenticationFailureException($"The provider answers {(int)answer.StatusCode} when it is asked who it is.");
        return JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(Context.RequestAborted));
    }

    private static string? Text(JsonElement user, string claim) => user.ValueKind == JsonValueKind.Object && user.TryGetProperty(claim, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String when value.GetString()!.Trim() is { Length: > 0 } text => text,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    } : null;
}
