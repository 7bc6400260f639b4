using ServiceDesk.Api.Accounts.Mobile;
using ServiceDesk.Api.Accounts.Passwords;
using ServiceDesk.Api.Accounts.Profile;
using ServiceDesk.Api.Accounts.Registration;
using ServiceDesk.Api.Accounts.SignIn;
using ServiceDesk.Api.Doors;
using ServiceDesk.Api.Doors.Codes;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Domain.Rights;

namespace ServiceDesk.Api.Accounts;

/// <summary>Registration, signing in by a password, and what people do with accounts of their own.</summary>
internal static class AccountEndpoints
{
    public const string RegistrationsPath = "/api/registrations";
    public const string PasswordSignInPath = SignInPaths.Root + "/password";
    public const string PasswordResetsPath = "/api/password-resets";
    public const string PasswordPath = "/api/account/password";
    public const string ProfilePath = "/api/account/profile";
    public const string MobileChangesPath = "/api/account/mobile-changes";

    public static void MapAccounts(this IEndpointRouteBuilder organisation)
    {
        organisation.MapPost(PasswordSignInPath, (HttpContext context, string organisation) => AccountBodies.AnswerAsync<PasswordSignIn, PasswordSignInBody, SignInAnswer>(
            context, StatusCodes.Status200OK, (door, body) => door.SignInAsync(context, body))).RequireRight(OrganisationAct.SignIn).DescribePasswordSignIn();

        organisation.MapPost(RegistrationsPath, (HttpContext context, string organisation) => AccountBodies.AnswerAsync<Registrations, RegistrationBody, RegistrationAnswer>(
            context, StatusCodes.Status202Accepted, (registrations, body) => registrations.StartAsync(context, body))).RequireRight(OrganisationAct.SignIn).DescribeRegistration();
        organisation.MapPost($"{RegistrationsPath}/{{challenge}}/verify", (HttpContext context, string organisation, string challenge) => AccountBodies.AnswerAsync<Registrations, ConfirmationBody, RegistrationDone>(
            context, StatusCodes.Status201Created, (registrations, body) => registrations.VerifyAsync(context, challenge, body))).RequireRight(OrganisationAct.SignIn).DescribeRegistrationCode();
        organisation.MapChallenge(RegistrationsPath, CodePurpose.Registration, OrganisationAct.SignIn);

        organisation.MapPost(PasswordResetsPath, (HttpContext context, string organisation) => AccountBodies.AnswerAsync<PasswordChanges, PasswordResetBody, SentCode>(
            context, StatusCodes.Status202Accepted, (passwords, body) => passwords.StartResetAsync(context, body))).RequireRight(OrganisationAct.SignIn).DescribePasswordReset();
        organisation.MapPost($"{PasswordResetsPath}/{{challenge}}/verify", (HttpContext context, string organisation, string challenge) => AccountBodies.AnswerAsync<PasswordChanges, NewPasswordBody>(
            context, (passwords, body) => passwords.ResetAsync(context, challenge, body))).RequireRight(OrganisationAct.SignIn).DescribeNewPassword();
        organisation.MapChallenge(PasswordResetsPath, CodePurpose.PasswordReset, OrganisationAct.SignIn);

        organisation.MapPost(PasswordPath, (HttpContext context, string organisation) => AccountBodies.AnswerAsync<PasswordChanges, PasswordChangeBody>(
            context, (passwords, body) => passwords.ChangeAsync(context, body))).RequireRight(OrganisationAct.ManageOwnAccount).DescribePasswordChange();
        organisation.MapPost(ProfilePath, (HttpContext context, string organisation) => AccountBodies.AnswerAsync<Profiles, ProfileBody>(
            context, (profiles, body) => profiles.ChangeAsync(context, body))).RequireRight(OrganisationAct.ManageOwnAccount).DescribeProfileChange();

        organisation.MapPost(MobileChangesPath, (HttpContext context, string organisation) => AccountBodies.AnswerAsync<MobileChanges, MobileChangeBody, SentCode>(
            context, StatusCodes.Status202Accepted, (changes, body) => changes.StartAsync(context, body))).RequireRight(OrganisationAct.ManageOwnAccount).DescribeMobileChange();
        organisation.MapPost($"{MobileChangesPath}/{{challenge}}/verify", (HttpContext context, string organisation, string challenge) => AccountBodies.AnswerAsync<MobileChanges, ConfirmationBody>(
            context, (changes, body) => changes.VerifyAsync(context, challenge, body))).RequireRight(OrganisationAct.ManageOwnAccount).DescribeMobileCode();
        organisation.MapChallenge(MobileChangesPath, CodePurpose.MobileChange, OrganisationAct.ManageOwnAccount);
    }

    /// <summary>How a code stands, with the seconds that are left, and another one .</summary>
    private static void MapChallenge(this IEndpointRouteBuilder organisation, string path, CodePurpose purpose, OrganisationAct act)
    {
        organisation.MapGet($"{path}/{{challenge}}", (HttpContext context, string organisation, string challenge) => AnswerAsync(context, StatusCodes.Status200OK, codes => codes.FindAsync(context, purpose, challenge)))
            .RequireRight(act).DescribeChallenge(purpose);
        organisation.MapPost($"{path}/{{challenge}}/resend", (HttpContext context, string organisation, string challenge) => AnswerAsync(context, StatusCodes.Status202Accepted, codes => codes.ResendAsync(context, purpose, challenge)))
            .RequireRight(act).DescribeResend(purpose);
    }

    private static async Task AnswerAsync(HttpContext context, int status, Func<CodeChallenges, Task<(SentCode? Code, Problems.Problem? Problem)>> ask)
    {
        var (code, problem) = await ask(context.RequestServices.GetRequiredService<CodeChallenges>());
        await AccountBodies.WriteAsync(context, status, code, problem);
    }
}
