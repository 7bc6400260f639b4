using ServiceDesk.Api.Doors.Codes;
using ServiceDesk.Api.Doors.Humanity;
using ServiceDesk.Api.Doors.MobileCode;
using ServiceDesk.Api.Doors.WithoutCode;
using ServiceDesk.Api.OpenApi;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Sessions;

namespace ServiceDesk.Api.Doors;

/// <summary>What the OpenAPI document says of the doors that send codes, and of proofs of humanity.</summary>
internal static class CodeDescriptions
{
    private const string Tag = "Sign-in";

    private static readonly (int Status, string Code) Void = (StatusCodes.Status410Gone, ProblemCodes.CodeVoid);
    private static readonly (int Status, string Code) NotSent = (StatusCodes.Status503ServiceUnavailable, ProblemCodes.CodeNotSent);

    public static void DescribeWork(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("beginWork").WithSummary("A puzzle for the browser to work out").WithTags(Tag)
        .WithDescription("Proof of work by the ALTCHA protocol: an ALTCHA widget takes this address as its challenge, and what it gives is `proof.work` of a sign-in. It needs nobody's eyes, and is taken at every door that asks for a proof. Each is good once.")
        .Produces<WorkPuzzle>()
        .WithErrors(ErrorAnswers.OfAnybody());

    public static void DescribeImage(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("beginImage").WithSummary("A picture of letters and digits").WithTags(Tag)
        .WithDescription("Id and answer are `proof.image` and `proof.answer` of a sign-in, at doors that take pictures. Each can be answered once; another one is had by asking again.")
        .Produces<ImagePuzzle>(StatusCodes.Status201Created)
        .WithErrors(ErrorAnswers.OfSigningIn(withBody: false));

    public static void DescribeMobileSignIn(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("signInByMobile").WithSummary("Have a code sent to a mobile number").WithTags(Tag)
        .WithDescription("The code comes by text message. The answer is the same for every number, and comes with a cookie without which the code is worth nothing: programs keep it, too.")
        .Accepts<MobileSignInBody>("application/json")
        .Produces<SentCode>(StatusCodes.Status202Accepted)
        .WithErrors(ErrorAnswers.OfSigningIn(withBody: true, NotSent))
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Example("""{"mobile":"09131234567","proof":{"image":"3f0c2a44-8f8f-4be2-9a38-0e8c1f1c7a55","answer":"X7K9M3"}}""");
            return Task.CompletedTask;
        });

    public static void DescribeSentCode(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("readSentCode").WithSummary("How a code that was sent stands").WithTags(Tag)
        .WithDescription("With the seconds that are left: for a page that was loaded anew.")
        .Produces<SentCode>()
        .WithErrors(ErrorAnswers.OfAnybody(Void));

    public static void DescribeResend(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("resendCode").WithSummary("Have another code sent").WithTags(Tag)
        .WithDescription("After `resendAfter` seconds. The code before is worth nothing from then on.")
        .Produces<SentCode>(StatusCodes.Status202Accepted)
        .WithErrors(ErrorAnswers.OfSigningIn(withBody: false, Void, NotSent, (StatusCodes.Status429TooManyRequests, ProblemCodes.ResendTooEarly)));

    public static void DescribeVerify(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("verifyCode").WithSummary("Sign in with the code").WithTags(Tag)
        .WithDescription("With the cookie that came when the code was asked for. The same number is the same person for ever.")
        .Accepts<CodeBody>("application/json")
        .Produces<SignInAnswer>()
        .WithErrors(ErrorAnswers.OfSigningIn(
            withBody: true, Void, (StatusCodes.Status400BadRequest, ProblemCodes.WrongCode), (StatusCodes.Status503ServiceUnavailable, ProblemCodes.OutcomeUnknown)))
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Example("""{"code":"43812"}""");
            return Task.CompletedTask;
        });

    public static void DescribeGuest(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("signInAsGuest").WithSummary("Come in without a code").WithTags(Tag)
        .WithDescription("For whoever no code reaches, where the organisation has such a door: the session can submit requests of the services that the door leads to, read them, and nothing else. Later they are followed by their tracking codes.")
        .Accepts<GuestBody>("application/json")
        .Produces<SignInAnswer>()
        .WithErrors(ErrorAnswers.OfSigningIn(withBody: true, (StatusCodes.Status503ServiceUnavailable, ProblemCodes.OutcomeUnknown)))
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Example("""{"name":"مریم رضوی","proof":{"image":"3f0c2a44-8f8f-4be2-9a38-0e8c1f1c7a55","answer":"X7K9M3"}}""");
            return Task.CompletedTask;
        });
}
