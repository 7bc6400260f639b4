using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Doors.Codes;
using ServiceDesk.Api.Doors.Humanity;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Accounts;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Rights;
using ServiceDesk.Domain.Text;

namespace ServiceDesk.Api.Doors.MobileCode;

/// <summary>Mobile number, proof of humanity, one-time code (K-03 to K-08, F-07 to F-14). The number is who somebody is from then on (K-07).</summary>
internal static class MobileCodeEndpoints
{
    private const string Path = SignInPaths.Root + "/mobile";

    public static void MapMobileCode(this IEndpointRouteBuilder organisation)
    {
        organisation.MapPost(Path, (HttpContext context, string organisation) => StartAsync(context)).RequireRight(OrganisationAct.SignIn).DescribeMobileSignIn();
        organisation.MapGet(Path + "/{challenge}", (HttpContext context, string organisation, string challenge) => ReadAsync(context, challenge)).RequireRight(OrganisationAct.SignIn).DescribeSentCode();
        organisation.MapPost(Path + "/{challenge}/resend", (HttpContext context, string organisation, string challenge) => ResendAsync(context, challenge)).RequireRight(OrganisationAct.SignIn).DescribeResend();
        organisation.MapPost(Path + "/{challenge}/verify", (HttpContext context, string organisation, string challenge) => VerifyAsync(context, challenge)).RequireRight(OrganisationAct.SignIn).DescribeVerify();
    }

    private static async Task StartAsync(HttpContext context)
    {
        var (body, problem) = await StrictJson.ReadAsync<MobileSignInBody>(context);
        if (body is not null)
        {
            (var door, problem) = OfferedDoors.Find<MobileCodeDoor>(context.Organisation().Definition, body.Door);
            if (door is not null)
            {
                await AnswerAsync(context, await StartAsync(context, door, body));
                return;
            }
        }
        await ProblemResponse.WriteAsync(context, problem!);
    }

    private static async Task<(SentCode? Code, Problem? Problem)> StartAsync(HttpContext context, MobileCodeDoor door, MobileSignInBody body)
    {
        var (codes, proofs) = (context.RequestServices.GetRequiredService<CodeChallenges>(), context.RequestServices.GetRequiredService<ProofsOfHumanity>());
        var order = new CodeOrder(door.Key, CodePurpose.SignIn, body.Mobile, door.Code);
        var problem = codes.Check(order) ?? await proofs.CheckAsync(context, door, body.Proof);
        return problem is null ? await codes.StartAsync(context, order) : (null, problem);
    }

    private static async Task ReadAsync(HttpContext context, string challenge) =>
        await AnswerAsync(context, await context.RequestServices.GetRequiredService<CodeChallenges>().FindAsync(context, CodePurpose.SignIn, challenge), StatusCodes.Status200OK);

    private static async Task ResendAsync(HttpContext context, string challenge) =>
        await AnswerAsync(context, await context.RequestServices.GetRequiredService<CodeChallenges>().ResendAsync(context, CodePurpose.SignIn, challenge));

    private static async Task VerifyAsync(HttpContext context, string challenge)
    {
        var (body, problem) = await StrictJson.ReadAsync<CodeBody>(context);
        if (body is not null)
        {
            (var answer, problem) = await SignInAsync(context, challenge, body);
            if (answer is not null)
            {
                await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, answer);
                return;
            }
        }
        await ProblemResponse.WriteAsync(context, problem!);
    }

    private static async Task<(SignInAnswer? Answer, Problem? Problem)> SignInAsync(HttpContext context, string challenge, CodeBody body)
    {
        var (services, organisation) = (context.RequestServices, context.Organisation().Key);
        var (kind, wrong) = SessionKinds.Read(body.Session);
        if (wrong is not null)
            return (null, Problem.Of(wrong));
        var (code, problem) = await services.GetRequiredService<CodeChallenges>().VerifyAsync(context, CodePurpose.SignIn, challenge, body.Code);
        if (code is null)
            return (null, problem);
        // Nobody has asked for a name yet: forms do, each for itself (K-12).
        var account = await services.GetRequiredService<AccountStore>().OpenAsync(
            organisation, new AccountIdentity(IdentityKind.Mobile, code.Mobile), MobileNumber.Local(code.Mobile), code.Mobile, code.Door);
        return (await services.GetRequiredService<SignInSessions>().SignInAsync(context, new NewSession(account.Id, account.State.Name, code.Door), kind), null);
    }

    private static async Task AnswerAsync(HttpContext context, (SentCode? Code, Problem? Problem) answer, int status = StatusCodes.Status202Accepted)
    {
        if (answer.Code is { } code)
        {
            context.Response.Headers.CacheControl = "no-store";
            await JsonAnswer.WriteAsync(context, status, code);
        }
        else
        {
            await ProblemResponse.WriteAsync(context, answer.Problem!);
        }
    }
}
