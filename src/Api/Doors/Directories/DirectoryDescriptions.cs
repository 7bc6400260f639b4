using ServiceDesk.Api.OpenApi;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Sessions;

namespace ServiceDesk.Api.Doors.Directories;

/// <summary>What the OpenAPI document says of the door by the organisation's directory.</summary>
internal static class DirectoryDescriptions
{
    public static void DescribeDirectorySignIn(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("signInByDirectory").WithSummary("Sign in with the account of the organisation's directory").WithTags("Sign-in")
        .WithDescription("User name and password are those of the directory, whose groups say which posts the person holds. A wrong password, a name that nobody has and an account that is switched off are answered alike. A forgotten password is recovered at the door's `recovery` address, outside the desk.")
        .Accepts<DirectorySignInBody>("application/json")
        .Produces<SignInAnswer>()
        .WithErrors(ErrorAnswers.OfSigningIn(
            withBody: true,
            (StatusCodes.Status401Unauthorized, ProblemCodes.WrongCredentials),
            (StatusCodes.Status503ServiceUnavailable, ProblemCodes.DirectoryUnavailable),
            (StatusCodes.Status503ServiceUnavailable, ProblemCodes.OutcomeUnknown)))
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Example("""{"userName":"m.akbari","password":"…"}""");
            return Task.CompletedTask;
        });
}
