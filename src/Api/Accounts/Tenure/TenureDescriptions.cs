using ServiceDesk.Api.OpenApi;
using ServiceDesk.Api.Problems;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Projections.Accounts.Tenure;

namespace ServiceDesk.Api.Accounts.Tenure;

/// <summary>What the OpenAPI document says of temporary and permanent accounts.</summary>
internal static class TenureDescriptions
{
    private const string Tag = "Account";

    private static readonly (int Status, string Code) NoAccount = (StatusCodes.Status404NotFound, RejectionCodes.AccountNotFound);
    private static readonly (int Status, string Code) NotTemporary = (StatusCodes.Status409Conflict, RejectionCodes.NotTemporary);
    private static readonly (int Status, string Code) Expired = (StatusCodes.Status409Conflict, RejectionCodes.AccountExpired);
    private static readonly (int Status, string Code) TooMany = (StatusCodes.Status429TooManyRequests, ProblemCodes.TooManyAttempts);
    private static readonly (int Status, string Code) Unknown = (StatusCodes.Status503ServiceUnavailable, ProblemCodes.OutcomeUnknown);
    private static readonly (int Status, string Code) NotYours = (StatusCodes.Status403Forbidden, RejectionCodes.NotYourRole);
    private static readonly (int Status, string Code) NotRequested = (StatusCodes.Status409Conflict, RejectionCodes.PermanentNotRequested);

    public static void DescribeTenure(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("readTenure").WithSummary("How long one's account lasts").WithTags(Tag)
        .WithDescription("The identity information of the profile: the stage, the warning to be shown, and what the request for a permanent account asks.")
        .Produces<TenureRepresentation>()
        .WithErrors(ErrorAnswers.OfSignedIn(withBody: false, NoAccount));

    public static void DescribePermanentRequest(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("requestPermanentAccount").WithSummary("Ask for the permanent account").WithTags(Tag)
        .WithDescription("With a former address and its password, which the former mail server is asked about, or with a user name of one's choice. Where the organisation lets a unit decide, the account waits for that.")
        .Accepts<PermanentBody>("application/json")
        .Produces<TenureRepresentation>()
        .WithErrors(ErrorAnswers.OfSignedIn(
            withBody: true, NoAccount, NotTemporary, Expired, TooMany, Unknown,
            (StatusCodes.Status409Conflict, RejectionCodes.AlreadyPermanent), (StatusCodes.Status409Conflict, RejectionCodes.PermanentAlreadyRequested),
            (StatusCodes.Status409Conflict, RejectionCodes.StandingNotReached), (StatusCodes.Status409Conflict, RejectionCodes.MailboxRefused),
            (StatusCodes.Status409Conflict, RejectionCodes.IdentityTaken), (StatusCodes.Status503ServiceUnavailable, ProblemCodes.MailServerUnavailable)))
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Example("""{"hadEmail":"no","userName":"m.akbari"}""");
            return Task.CompletedTask;
        });

    public static void DescribeSynchronisation(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("synchroniseStanding").WithSummary("Have HR asked anew what one is").WithTags(Tag)
        .WithDescription("For admitted applicants, once they study.")
        .Produces<TenureRepresentation>()
        .WithErrors(ErrorAnswers.OfSignedIn(
            withBody: false, NoAccount, NotTemporary, Expired, TooMany, Unknown,
            (StatusCodes.Status409Conflict, RejectionCodes.IdentityMismatchOrKnown), (StatusCodes.Status503ServiceUnavailable, ProblemCodes.RegistryUnavailable)));

    public static void DescribePermanentRequests(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("permanentRequests").WithSummary("Who waits for a permanent account").WithTags(Tag)
        .WithDescription("For experts and heads of the unit that decides on them; the longest waiting first.")
        .Produces<IReadOnlyList<RequestedPermanent>>()
        .WithErrors(ErrorAnswers.OfSignedIn(withBody: false, NotYours));

    public static void DescribeGrant(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("grantPermanentAccount").WithSummary("Give a permanent account").WithTags(Tag)
        .WithDescription("For experts and heads of the unit that decides on them; not to oneself.")
        .Produces<TenureRepresentation>()
        .WithErrors(ErrorAnswers.OfSignedIn(withBody: false, NotYours, NoAccount, NotRequested, Unknown));

    public static void DescribeRefusal(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("refusePermanentAccount").WithSummary("Refuse a permanent account").WithTags(Tag)
        .WithDescription("With a reason, which the person reads. The time that the decision took is given back to them.")
        .Accepts<RefusalBody>("application/json")
        .Produces<TenureRepresentation>()
        .WithErrors(ErrorAnswers.OfSignedIn(withBody: true, NotYours, NoAccount, NotRequested, Unknown))
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Example("""{"reason":"نام دیگری برگزینید."}""");
            return Task.CompletedTask;
        });
}
