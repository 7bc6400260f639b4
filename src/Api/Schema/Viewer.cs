using System.Globalization;
using NodaTime;
using ServiceDesk.Api.Http;
using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Api.Tenancy;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Tokens;
using ServiceDesk.Domain.Values;
using ServiceDesk.GraphQL;
using ServiceDesk.GraphQL.Execution;

namespace ServiceDesk.Api.Schema;

/// <summary>Who asks, where, and in which language.</summary>
/// <param name="Organisation">The organisation of the address, as it is defined now.</param>
/// <param name="Person">The signed-in person; null for nobody.</param>
/// <param name="Language">For error texts.</param>
/// <param name="Now">The instant of the request; the same for all its fields.</param>
/// <param name="HttpRequest">What it came by; commands read headers of it.</param>
public sealed record Viewer(OrganisationDefinition Organisation, Person? Person, CultureInfo Language, Instant Now, HttpRequest HttpRequest)
{
    public static Viewer Of(HttpContext context, TimeProvider time) => new(
        context.Organisation().Definition, context.Person(), RequestLanguage.Of(context), Instant.FromDateTimeOffset(time.GetUtcNow()), context.Request);

    public static Viewer Of(ResolverContext context) => Of(context.Request);

    public static Viewer Of(RequestContext request) => (Viewer)request.State!;

    /// <summary>The session of the person; null for nobody, and for a token of Development.</summary>
    public Session? Session => HttpRequest.HttpContext.SignInSession();

    /// <summary>What the token that they came with was made for; null for a sign-in, which is for everything.</summary>
    public ValueList<TokenScope>? Scopes => Session?.Scopes;

    /// <summary>The signed-in person, in fields that declare so.</summary>
    public Person SignedIn => Person ?? throw new InvalidOperationException("The field declares no sign-in.");

    /// <summary>A problem as GraphQL tells it: the same code and text as over HTTP.</summary>
    public GraphQLError Error(Problem problem) => new(problem.Code, ProblemTexts.Of(problem, Language, Organisation));
}
