using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Http.Features;
using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Api.Doors.OAuth;

/// <summary>What becomes of a person who comes back from a provider.</summary>
internal sealed class OAuthDoorEvents : OAuthEvents
{
    private const int LongestSubject = 200;

    /// <summary>The provider has said who it is: the account is found or opened, and a session begins.</summary>
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse();
        var (http, organisation) = (context.HttpContext, context.HttpContext.Organisation());
        var door = http.Features.GetRequiredFeature<OAuthReturn>().Door;
        // Who set out from one organisation does not arrive at another.
        if (context.Properties?.Organisation() != organisation.Key || Subject(context.Principal!) is not { } subject)
        {
            await RefuseAsync(http, ProblemCodes.OAuthFailed);
            return;
        }
        var account = await http.RequestServices.GetRequiredService<AccountStore>().OpenAsync(
            organisation.Key, new AccountIdentity(IdentityKind.Oauth, $"{door.Provider}:{subject}"), Name(context.Principal!) ?? subject, Mobile(context.Principal!), door.Key);
        await http.RequestServices.GetRequiredService<SignInSessions>().SignInAsync(http, new NewSession(account.Id, account.State.Name, door.Key), SessionKind.Cookie);
        http.Response.Redirect(context.ReturnUri!);
    }

    /// <summary>The person, or the provider for them, has refused.</summary>
    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.HandleResponse();
        return RefuseAsync(context.HttpContext, ProblemCodes.OAuthRefused);
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        var failure = context.Failure?.GetBaseException() ?? context.Failure;
        // The provider's own words, without a code or a token.
        context.HttpContext.RequestServices.GetRequiredService<ILogger<OAuthDoorEvents>>().LogWarning("Nobody could be signed in by {Provider}: {Reason}", context.Scheme.Name, failure?.Message);
        return failure is HttpRequestException or TaskCanceledException or IOException or System.Net.Sockets.SocketException
            ? ProblemResponse.WriteAsync(context.HttpContext, new Problem(StatusCodes.Status503ServiceUnavailable, ProblemCodes.OAuthUnavailable))
            : RefuseAsync(context.HttpContext, ProblemCodes.OAuthFailed);
    }

    private static Task RefuseAsync(HttpContext http, string code) => ProblemResponse.WriteAsync(http, new Problem(StatusCodes.Status403Forbidden, code));

    private static string? Subject(ClaimsPrincipal person) =>
        person.FindFirstValue(ClaimTypes.NameIdentifier) is { Length: <= LongestSubject } subject && !subject.Any(char.IsControl) ? subject : null;

    private static string? Name(ClaimsPrincipal person)
    {
        var name = string.Concat((person.FindFirstValue(ClaimTypes.Name) ?? "").Where(character => !char.IsControl(character) && !char.IsSurrogate(character))).Trim();
        return name.Length == 0 ? null : name[..Math.Min(name.Length, 2 * PersonName.Limit)];
    }

    // A number that messages go to, nothing that somebody is known by: the provider need not have made sure of it.
    private static string? Mobile(ClaimsPrincipal person) => person.FindFirstValue(ClaimTypes.MobilePhone) is { } mobile ? MobileNumber.Normalise(mobile) : null;
}
