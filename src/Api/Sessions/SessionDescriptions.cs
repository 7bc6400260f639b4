using ServiceDesk.Api.OpenApi;
using ServiceDesk.Api.Problems;

namespace ServiceDesk.Api.Sessions;

/// <summary>What the OpenAPI document says of sessions.</summary>
internal static class SessionDescriptions
{
    private const string Tag = "Sessions";

    public static void DescribeSignOut(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("signOut").WithSummary("Sign out").WithTags(Tag)
        .WithDescription("Ends the session that the request comes with; its cookie goes with the answer. Streams that are open for it end within seconds.")
        .Produces(StatusCodes.Status204NoContent)
        .WithErrors(ErrorAnswers.OfSessionBeforeSecondFactor(withBody: false));

    public static void DescribeSignOutEverywhere(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("signOutEverywhere").WithSummary("Sign out everywhere").WithTags(Tag)
        .WithDescription("Ends every session of the person, and every token that they made for a program, at once.")
        .Produces(StatusCodes.Status204NoContent)
        .WithErrors(ErrorAnswers.OfChange());

    public static void DescribeSessions(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("sessions").WithSummary("Where one is signed in").WithTags(Tag)
        .WithDescription("The person's sessions, the latest first.")
        .Produces<IReadOnlyList<SessionRepresentation>>()
        .WithErrors(ErrorAnswers.OfSignedIn(withBody: false));

    public static void DescribeSessionEnd(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("endSession").WithSummary("End one session").WithTags(Tag)
        .WithDescription("Signs the person out there.")
        .Produces(StatusCodes.Status204NoContent)
        .WithErrors(ErrorAnswers.OfChange((StatusCodes.Status404NotFound, ProblemCodes.SessionNotFound)));
}
