using ServiceDesk.Api.Accounts.Mobile;
using ServiceDesk.Api.Accounts.Passwords;
using ServiceDesk.Api.Accounts.Profile;
using ServiceDesk.Api.Accounts.Registration;
using ServiceDesk.Api.Accounts.SignIn;
using ServiceDesk.Api.Doors.Codes;
using ServiceDesk.Api.OpenApi;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Api.Accounts;

/// <summary>What the OpenAPI document says of accounts.</summary>
internal static class AccountDescriptions
{
    private const string Tag = "Accounts";

    private static readonly (int Status, string Code) TooMany = (StatusCodes.Status429TooManyRequests, ProblemCodes.TooManyAttempts);
    private static readonly (int Status, string Code) Void = (StatusCodes.Status410Gone, ProblemCodes.CodeVoid);
    private static readonly (int Status, string Code) WrongCode = (StatusCodes.Status400BadRequest, ProblemCodes.WrongCode);
    private static readonly (int Status, string Code) NotSent = (StatusCodes.Status503ServiceUnavailable, ProblemCodes.CodeNotSent);
    private static readonly (int Status, string Code) NoAccount = (StatusCodes.Status404NotFound, RejectionCodes.AccountNotFound);
    private static readonly (int Status, string Code) Unknown = (StatusCodes.Status503ServiceUnavailable, ProblemCodes.OutcomeUnknown);

    public static void DescribePasswordSignIn(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("signInByPassword").WithSummary("Sign in by name and password").WithTags("Doors")
        .WithDescription("At a door of mobile numbers by `mobile`, at one of national codes by `userName`. With `\"session\": \"token\"` a bearer token is answered, else a cookie is set. "
            + "The answer to a wrong password and to a name that nobody has is the same, and so is the time it takes; after too many tries, also for a right password, 429.")
        .Accepts<PasswordSignInBody>("application/json").Produces<SignInAnswer>()
        .WithErrors(ErrorAnswers.OfSigningIn(withBody: true, (StatusCodes.Status401Unauthorized, ProblemCodes.WrongCredentials)))
        .WithExample("""{"door":"mobile","mobile":"09131234567","password":"a sentence that is mine","session":"token"}""");

    public static void DescribeRegistration(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("register").WithSummary("Register with a mobile number").WithTags(Tag)
        .WithDescription("Checks the form and sends a code to the number. There is no account before the code has come back. A number that is registered already is answered the same, and gets a note in place of a code.")
        .Accepts<RegistrationBody>("application/json").Produces<RegistrationAnswer>(StatusCodes.Status202Accepted)
        .WithErrors(ErrorAnswers.OfSigningIn(withBody: true, NotSent))
        .WithExample("""{"door":"mobile","firstName":"رضا","lastName":"محمدی","mobile":"09131234567","password":"a sentence that is mine","userType":"natural","proof":{"work":"eyJ…"}}""");

    public static void DescribeRegistrationCode(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("completeRegistration").WithSummary("Complete a registration").WithTags(Tag)
        .WithDescription("With the code that was sent, from the browser that asked for it. Opens the account; its person signs in by number and password.")
        .Accepts<ConfirmationBody>("application/json").Produces<RegistrationDone>(StatusCodes.Status201Created)
        .WithErrors(ErrorAnswers.OfSigningIn(withBody: true, WrongCode, Void, (StatusCodes.Status409Conflict, RejectionCodes.AlreadyRegistered), Unknown))
        .WithExample("""{"code":"123456"}""");

    public static void DescribePasswordReset(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("startPasswordReset").WithSummary("Ask for a code to set a forgotten password anew").WithTags(Tag)
        .WithDescription("The answer is the same whether or not there is an account; a code goes only to the number of one. At a door of national codes `userName` is asked for beside `mobile`.")
        .Accepts<PasswordResetBody>("application/json").Produces<SentCode>(StatusCodes.Status202Accepted)
        .WithErrors(ErrorAnswers.OfSigningIn(withBody: true, NotSent))
        .WithExample("""{"door":"mobile","mobile":"09131234567","proof":{"work":"eyJ…"}}""");

    public static void DescribeNewPassword(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("resetPassword").WithSummary("Set a forgotten password anew").WithTags(Tag)
        .WithDescription("With the code that was sent. Every session of the account ends.")
        .Accepts<NewPasswordBody>("application/json").Produces(StatusCodes.Status204NoContent)
        .WithErrors(ErrorAnswers.OfSigningIn(withBody: true, WrongCode, Void, Unknown))
        .WithExample("""{"code":"123456","password":"another sentence of mine"}""");

    public static void DescribePasswordChange(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("changePassword").WithSummary("Change one's password").WithTags(Tag)
        .WithDescription("Every other session of the account ends.")
        .Accepts<PasswordChangeBody>("application/json").Produces(StatusCodes.Status204NoContent)
        .WithErrors(ErrorAnswers.OfSignedIn(true, NoAccount, TooMany, Unknown))
        .WithExample("""{"currentPassword":"a sentence that is mine","newPassword":"another sentence of mine"}""");

    public static void DescribeProfileChange(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("changeName").WithSummary("Change one's name").WithTags(Tag)
        .WithDescription("What was done before stays under the name of that time. The same name again changes nothing.")
        .Accepts<ProfileBody>("application/json").Produces(StatusCodes.Status204NoContent)
        .WithErrors(ErrorAnswers.OfSignedIn(true, NoAccount, Unknown))
        .WithExample("""{"firstName":"رضا","lastName":"محمدی"}""");

    public static void DescribeMobileChange(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("startMobileChange").WithSummary("Ask for a code to another mobile number").WithTags(Tag)
        .WithDescription("`password` is asked for where the account has one.")
        .Accepts<MobileChangeBody>("application/json").Produces<SentCode>(StatusCodes.Status202Accepted)
        .WithErrors(ErrorAnswers.OfSignedIn(true, NoAccount, TooMany, NotSent))
        .WithExample("""{"mobile":"09137654321","password":"a sentence that is mine"}""");

    public static void DescribeMobileCode(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("changeMobile").WithSummary("Change one's mobile number").WithTags(Tag)
        .WithDescription("With the code that was sent to the new number. The old one is told, and is free for another account.")
        .Accepts<ConfirmationBody>("application/json").Produces(StatusCodes.Status204NoContent)
        .WithErrors(ErrorAnswers.OfSignedIn(true, NoAccount, WrongCode, Void, TooMany, (StatusCodes.Status409Conflict, RejectionCodes.IdentityTaken), Unknown))
        .WithExample("""{"code":"123456"}""");

    public static void DescribeChallenge(this RouteHandlerBuilder endpoint, CodePurpose purpose) => endpoint
        .WithName($"readCodeOf{purpose}").WithSummary("How a code stands").WithTags(Tag)
        .WithDescription("For the browser that asked for it: how long the code is taken, and after how long another may be asked for.")
        .Produces<SentCode>()
        .WithErrors(purpose == CodePurpose.MobileChange ? ErrorAnswers.OfSignedIn(false, Void) : ErrorAnswers.OfAnybody(Void));

    public static void DescribeResend(this RouteHandlerBuilder endpoint, CodePurpose purpose) => endpoint
        .WithName($"resendCodeOf{purpose}").WithSummary("Ask for another code").WithTags(Tag)
        .WithDescription("The one before is worth nothing from then on; tries stay counted.")
        .Produces<SentCode>(StatusCodes.Status202Accepted)
        .WithErrors(purpose == CodePurpose.MobileChange
            ? ErrorAnswers.OfSignedIn(false, Void, TooMany, (StatusCodes.Status429TooManyRequests, ProblemCodes.ResendTooEarly), NotSent)
            : ErrorAnswers.OfSigningIn(withBody: false, Void, (StatusCodes.Status429TooManyRequests, ProblemCodes.ResendTooEarly), NotSent));

    private static void WithExample(this RouteHandlerBuilder endpoint, string json) => endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.Example(json);
        return Task.CompletedTask;
    });
}
