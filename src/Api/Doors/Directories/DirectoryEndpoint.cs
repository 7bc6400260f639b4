using ServiceDesk.Api.Http;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Doors;
using ServiceDesk.Domain.Rights;
using ServiceDesk.Domain.Values;

namespace ServiceDesk.Api.Doors.Directories;

/// <summary>User name and password of the organisation's own directory (I-03, I-04).</summary>
internal static class DirectoryEndpoint
{
    private const string Path = SignInPaths.Root + "/directory";
    private const int LongestName = 200;
    private const int LongestPassword = 1_000;

    public static void MapDirectoryDoor(this IEndpointRouteBuilder organisation) =>
        organisation.MapPost(Path, (HttpContext context, string organisation) => EnterAsync(context)).RequireRight(OrganisationAct.SignIn).DescribeDirectorySignIn();

    private static async Task EnterAsync(HttpContext context)
    {
        var (body, problem) = await StrictJson.ReadAsync<DirectorySignInBody>(context);
        if (body is not null)
        {
            (var answer, problem) = await EnterAsync(context, body);
            if (answer is not null)
            {
                await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, answer);
                return;
            }
        }
        await ProblemResponse.WriteAsync(context, problem!);
    }

    private static async Task<(SignInAnswer? Answer, Problem? Problem)> EnterAsync(HttpContext context, DirectorySignInBody body)
    {
        var (door, problem) = OfferedDoors.Find<DirectoryDoor>(context.Organisation().Definition, body.Door);
        if (door is null)
            return (null, problem);
        var userName = (body.UserName ?? "").Trim();
        var (kind, wrong) = SessionKinds.Read(body.Session);
        // Nothing of a password is cut off or mended. An empty one is no password (RFC 4513, 5.1.2).
        FieldError?[] errors = [Filled("userName", userName, LongestName), Filled("password", body.Password ?? "", LongestPassword), wrong];
        if (errors.OfType<FieldError>().ToList() is { Count: > 0 } found)
            return (null, Problem.Of(found));
        (var session, problem) = await context.RequestServices.GetRequiredService<DirectorySignIn>().EnterAsync(context, door, userName, body.Password!);
        return session is null ? (null, problem) : (await context.RequestServices.GetRequiredService<SignInSessions>().SignInAsync(context, session, kind), null);
    }

    private static FieldError? Filled(string field, string text, int limit) =>
        text.Length == 0 ? new FieldError(field, FieldErrorCodes.Required, FieldValues.Empty)
        : text.Length > limit ? new FieldError(field, FieldErrorCodes.TooLong, FieldValues.Of(("limit", $"{limit}"), ("length", $"{text.Length}")))
        : null;
}
