using ServiceDesk.Api.OpenApi;
using ServiceDesk.Api.Problems;

namespace ServiceDesk.Api.Sessions.Tokens;

/// <summary>What the OpenAPI document says of tokens for programs.</summary>
internal static class TokenDescriptions
{
    private const string Tag = "Tokens";

    public static void DescribeTokenIssue(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("issueToken").WithSummary("Make a token for a program").WithTags(Tag)
        .WithDescription("The program then acts as the person, within the scopes: `read` (requests, lists, numbers, GraphQL), `act` (commands; mutations beside `read`), `files` (uploads and downloads). "
            + "The token is told once; it can be ended, not read again.")
        .Accepts<TokenBody>("application/json")
        .Produces<TokenRepresentation>(StatusCodes.Status201Created)
        .WithErrors(ErrorAnswers.OfSignedIn(withBody: true, (StatusCodes.Status403Forbidden, ProblemCodes.NoAccount), (StatusCodes.Status409Conflict, ProblemCodes.TooManyTokens)))
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Example("""{"title":"Our archive","scopes":["read","files"],"lastDay":"2027-03-20"}""");
            return Task.CompletedTask;
        });

    public static void DescribeTokens(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("tokens").WithSummary("The tokens that one has made").WithTags(Tag)
        .WithDescription("Those that are good, the latest first, without the tokens themselves.")
        .Produces<IReadOnlyList<TokenRepresentation>>()
        .WithErrors(ErrorAnswers.OfSignedIn(withBody: false));

    public static void DescribeTokenEnd(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("endToken").WithSummary("End a token").WithTags(Tag)
        .WithDescription("It is good for nothing from now on.")
        .Produces(StatusCodes.Status204NoContent)
        .WithErrors(ErrorAnswers.OfChange((StatusCodes.Status404NotFound, ProblemCodes.TokenNotFound)));
}
