using ServiceDesk.Api.Accounts;
using ServiceDesk.Api.OpenApi;
using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Api.Doors.NationalCode;

/// <summary>What the OpenAPI document says of registration by national code.</summary>
internal static class NationalCodeDescriptions
{
    private const string Tag = "Registration";

    private static readonly (int Status, string Code) RegistryDown = (StatusCodes.Status503ServiceUnavailable, ProblemCodes.RegistryUnavailable);
    private static readonly (int Status, string Code) NotSent = (StatusCodes.Status503ServiceUnavailable, ProblemCodes.CodeNotSent);
    private static readonly (int Status, string Code) RegistrationVoid = (StatusCodes.Status410Gone, ProblemCodes.RegistrationVoid);
    private static readonly (int Status, string Code) CodeVoid = (StatusCodes.Status410Gone, ProblemCodes.CodeVoid);

    public static void DescribeIdentity(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("checkIdentity").WithSummary("Show who one is, to register by national code").WithTags(Tag)
        .WithDescription("What is told is held against the registries of the door. Wrong data and a person who has an account get one answer. The right data get what the next form asks, and a cookie without which the registration is worth nothing.")
        .Accepts<IdentityBody>("application/json")
        .Produces<RegistrationStep>(StatusCodes.Status201Created)
        .WithErrors(ErrorAnswers.OfSigningIn(withBody: true, RegistryDown, (StatusCodes.Status409Conflict, RejectionCodes.IdentityMismatchOrKnown)))
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Example("""{"audience":"personnel","nationalCode":"0012345679","fields":{"firstName":"مریم","lastName":"اکبری","birthDate":"1370/01/31"},"proof":{"work":"eyJhbGdvcml0aG0iOiJTSEEtMjU2In0="}}""");
            return Task.CompletedTask;
        });

    public static void DescribeTemporaryRequest(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("requestTemporaryAccount").WithSummary("Ask for a temporary id").WithTags(Tag)
        .WithDescription("The mobile number must be in the person's own name; a code goes to it. The form may be sent again, as with another number.")
        .Accepts<TemporaryBody>("application/json")
        .Produces<TemporaryCode>(StatusCodes.Status202Accepted)
        .WithErrors(ErrorAnswers.OfSigningIn(withBody: true, RegistryDown, NotSent, RegistrationVoid, (StatusCodes.Status409Conflict, RejectionCodes.MobileNotYours)))
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Example("""{"firstName":"Maryam","lastName":"Akbari","password":"a long sentence","passwordRepeat":"a long sentence","mobile":"09121234567","email":"maryam@example.com"}""");
            return Task.CompletedTask;
        });

    public static void DescribeTemporaryCode(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("readTemporaryCode").WithSummary("How the code of a registration stands").WithTags(Tag)
        .WithDescription("With the seconds that are left: for a page that was loaded anew.")
        .Produces<TemporaryCode>()
        .WithErrors(ErrorAnswers.OfAnybody(CodeVoid));

    public static void DescribeTemporaryResend(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("resendTemporaryCode").WithSummary("Have another code of a registration sent").WithTags(Tag)
        .WithDescription("After `resendAfter` seconds. The code before is worth nothing from then on.")
        .Produces<TemporaryCode>(StatusCodes.Status202Accepted)
        .WithErrors(ErrorAnswers.OfSigningIn(withBody: false, CodeVoid, NotSent, (StatusCodes.Status429TooManyRequests, ProblemCodes.ResendTooEarly)));

    public static void DescribeTemporaryCreation(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("createTemporaryAccount").WithSummary("Create the temporary account with the code").WithTags(Tag)
        .WithDescription("Its user name is the national code. Nobody is signed in by this.")
        .Accepts<ConfirmationBody>("application/json")
        .Produces<CreatedTemporary>(StatusCodes.Status201Created)
        .WithErrors(ErrorAnswers.OfSigningIn(
            withBody: true, CodeVoid, RegistrationVoid, (StatusCodes.Status400BadRequest, ProblemCodes.WrongCode),
            (StatusCodes.Status409Conflict, RejectionCodes.IdentityMismatchOrKnown), (StatusCodes.Status409Conflict, RejectionCodes.IdentityTaken),
            (StatusCodes.Status409Conflict, RejectionCodes.MobileNotYours), (StatusCodes.Status503ServiceUnavailable, ProblemCodes.OutcomeUnknown)))
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Example("""{"code":"438120"}""");
            return Task.CompletedTask;
        });
}
