using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Doors.Humanity;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.Limits;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Rights;

namespace ServiceDesk.Api.Doors.WithoutCode;

/// <summary>A way to certain services for whoever no code reaches. Each time it is another person: what they sent they follow by its tracking code.</summary>
internal static class GuestEndpoint
{
    private const string Path = SignInPaths.Root + "/guest";

    public static void MapGuests(this IEndpointRouteBuilder organisation) =>
        organisation.MapPost(Path, (HttpContext context, string organisation) => EnterAsync(context)).RequireRight(OrganisationAct.SignIn).DescribeGuest();

    private static async Task EnterAsync(HttpContext context)
    {
        var (body, problem) = await StrictJson.ReadAsync<GuestBody>(context);
        if (body is not null)
        {
            (var answer, problem) = await EnterAsync(context, body);
            if (answer is not null)
            {
                await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, answer);
                return;
            }
        }
        await ProblemResponse.WriteAsync(context, problem!);
    }

    private static async Task<(SignInAnswer? Answer, Problem? Problem)> EnterAsync(HttpContext context, GuestBody body)
    {
        var (services, organisation) = (context.RequestServices, context.Organisation());
        var (door, problem) = OfferedDoors.Find<WithoutCodeDoor>(organisation.Definition, body.Door);
        if (door is null)
            return (null, problem);
        var (guest, rejection) = Guest.Read(body.Name);
        if (guest is null)
            return (null, Problem.Of(rejection!));
        var (kind, wrong) = SessionKinds.Read(body.Session);
        if (wrong is not null)
            return (null, Problem.Of(wrong));
        if (await services.GetRequiredService<ProofsOfHumanity>().CheckAsync(context, door, body.Proof) is { } notHuman)
            return (null, notHuman);
        if (await services.GetRequiredService<SharedLimits>().TakeAsync(organisation.Key, LimitName.GuestsPerAddress, ClientAddress.Of(context), context.RequestAborted) is { } tooMany)
            return (null, tooMany);
        var account = await services.GetRequiredService<AccountStore>().OpenAsync(
            organisation.Key, new AccountIdentity(IdentityKind.Guest, $"{Guid.NewGuid():N}"), guest.Name, mobile: null, door.Key);
        return (await services.GetRequiredService<SignInSessions>().SignInAsync(context, new NewSession(account.Id, guest.Name, door.Key) { Guest = true }, kind), null);
    }
}
