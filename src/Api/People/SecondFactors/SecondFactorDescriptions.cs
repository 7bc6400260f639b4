using ServiceDesk.Api.OpenApi;
using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Decisions;

namespace ServiceDesk.Api.People.SecondFactors;

/// <summary>What the OpenAPI document says of second factors.</summary>
internal static class SecondFactorDescriptions
{
    private const string Tag = "Signing in";
    private static readonly (int, string) NoAccount = (StatusCodes.Status403Forbidden, ProblemCodes.NoAccount);
    private static readonly (int, string) IsSet = (StatusCodes.Status409Conflict, RejectionCodes.SecondFactorSet);
    private static readonly (int, string) NotBegun = (StatusCodes.Status409Conflict, RejectionCodes.SecondFactorNotBegun);
    private static readonly (int, string) TooMany = (StatusCodes.Status429TooManyRequests, ProblemCodes.TooManyAttempts);

    public static void DescribeSecondFactor(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("readSecondFactor").WithSummary("Read how one's second factor stands").WithTags(Tag)
        .WithDescription("Open too in a session whose second factor is missing; everything else answers 403 `second_factor_required` there.")
        .Produces<SecondFactorRepresentation>().WithErrors(ErrorAnswers.OfSessionBeforeSecondFactor(withBody: false, NoAccount));

    public static void DescribeBeginning(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("beginSecondFactor").WithSummary("Get a secret for an app that makes codes").WithTags(Tag)
        .WithDescription("The secret is told this once, and counts once a code of it is confirmed (RFC 6238: SHA-1, six digits, thirty seconds). Asked again before that it is another.")
        .Produces<NewSecondFactor>().WithErrors(ErrorAnswers.OfSessionBeforeSecondFactor(withBody: false, NoAccount, IsSet));

    public static void DescribeConfirmation(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("confirmSecondFactor").WithSummary("Confirm the second factor by a code of it").WithTags(Tag)
        .WithDescription("From then on it is asked for in each session. The recovery codes are told this once.")
        .Accepts<SecondFactorCode>("application/json").Produces<RecoveryCodes>().WithErrors(ErrorAnswers.OfSessionBeforeSecondFactor(withBody: true, NoAccount, IsSet, NotBegun, TooMany));

    public static void DescribeGiving(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("giveSecondFactor").WithSummary("Give the second factor").WithTags(Tag)
        .WithDescription("The code that the app shows, each good once, or a recovery code, each good once.")
        .Accepts<SecondFactorBody>("application/json").Produces<SecondFactorRepresentation>().WithErrors(ErrorAnswers.OfSessionBeforeSecondFactor(withBody: true, NoAccount, NotBegun, TooMany));
}
