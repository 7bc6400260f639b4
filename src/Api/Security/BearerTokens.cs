using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;
using ServiceDesk.Domain.Requests;

namespace ServiceDesk.Api.Security;

/// <summary>Issues the opaque tokens that ASP.NET's bearer scheme reads.</summary>
public sealed class BearerTokens(IOptionsMonitor<BearerTokenOptions> options, TimeProvider time)
{
    private const string Scheme = BearerTokenDefaults.AuthenticationScheme;

    /// <summary>A token for a person of one organisation.</summary>
    public BearerToken Issue(string organisation, Person person)
    {
        var settings = options.Get(Scheme);
        var properties = new AuthenticationProperties { ExpiresUtc = time.GetUtcNow() + settings.BearerTokenExpiration };
        var ticket = new AuthenticationTicket(PersonClaims.Write(organisation, person, Scheme), properties, $"{Scheme}:AccessToken");
        return new BearerToken(settings.BearerTokenProtector.Protect(ticket), (long)settings.BearerTokenExpiration.TotalSeconds);
    }
}
