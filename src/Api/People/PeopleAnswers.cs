using NodaTime;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Domain.Decisions;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Rights;

namespace ServiceDesk.Api.People;

/// <summary>What the endpoints of people have in common.</summary>
internal static class PeopleAnswers
{
    public static Problem NoSuchPerson { get; } = Problem.Of(Rejection.NotFound(RejectionCodes.AccountNotFound));

    public static Instant Now(this HttpContext context) => Instant.FromDateTimeOffset(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());

    /// <summary>As whom the signed-in person does what the endpoint declares, which is for holders of posts.</summary>
    public static Actor Actor(this HttpContext context) =>
        OrganisationRights.ActorOf(context.Person()!, context.GetEndpoint()!.Metadata.GetRequiredMetadata<AccessDeclaration>().Act!.Value);

    /// <summary>The body; when it is wrong, the answer has been written.</summary>
    public static async Task<T?> ReadBodyAsync<T>(this HttpContext context)
        where T : class
    {
        var (body, problem) = await StrictJson.ReadAsync(context, typeof(T));
        if (problem is null)
            return (T)body!;
        await ProblemResponse.WriteAsync(context, problem);
        return null;
    }

    /// <summary>An answer that holds a person's data: nobody else's cache keeps it.</summary>
    public static Task AnswerAsync<T>(this HttpContext context, T answer)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        return JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, answer);
    }
}
