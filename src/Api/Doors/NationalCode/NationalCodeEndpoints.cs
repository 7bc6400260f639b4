using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Domain.Rights;

namespace ServiceDesk.Api.Doors.NationalCode;

/// <summary>Registration by national code over HTTP; signing in afterwards is every password's door .</summary>
internal static class NationalCodeEndpoints
{
    private const string Path = SignInPaths.Root + "/national-code";

    public static void MapNationalCode(this IEndpointRouteBuilder organisation)
    {
        organisation.MapPost(Path + "/registration", (HttpContext context, string organisation) => AccountBodies.AnswerAsync<TemporaryAccounts, IdentityBody, RegistrationStep>(
            context, StatusCodes.Status201Created, (accounts, body) => accounts.BeginAsync(context, body))).RequireRight(OrganisationAct.SignIn).DescribeIdentity();
        organisation.MapPost(Path + "/registration/{registration}/code", (HttpContext context, string organisation, string registration) => AccountBodies.AnswerAsync<TemporaryAccounts, TemporaryBody, TemporaryCode>(
            context, StatusCodes.Status202Accepted, (accounts, body) => accounts.RequestAsync(context, registration, body))).RequireRight(OrganisationAct.SignIn).DescribeTemporaryRequest();
        organisation.MapGet(Path + "/code/{challenge}", (HttpContext context, string organisation, string challenge) => AnswerAsync(
            context, StatusCodes.Status200OK, accounts => accounts.FindAsync(context, challenge))).RequireRight(OrganisationAct.SignIn).DescribeTemporaryCode();
        organisation.MapPost(Path + "/code/{challenge}/resend", (HttpContext context, string organisation, string challenge) => AnswerAsync(
            context, StatusCodes.Status202Accepted, accounts => accounts.ResendAsync(context, challenge))).RequireRight(OrganisationAct.SignIn).DescribeTemporaryResend();
        organisation.MapPost(Path + "/code/{challenge}/verify", (HttpContext context, string organisation, string challenge) => AccountBodies.AnswerAsync<TemporaryAccounts, ConfirmationBody, CreatedTemporary>(
            context, StatusCodes.Status201Created, (accounts, body) => accounts.CreateAsync(context, challenge, body))).RequireRight(OrganisationAct.SignIn).DescribeTemporaryCreation();
    }

    private static async Task AnswerAsync(HttpContext context, int status, Func<TemporaryAccounts, Task<(TemporaryCode? Code, Problem? Problem)>> ask)
    {
        var (code, problem) = await ask(context.RequestServices.GetRequiredService<TemporaryAccounts>());
        await AccountBodies.WriteAsync(context, status, code, problem);
    }
}
