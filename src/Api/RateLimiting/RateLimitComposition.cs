using ServiceDesk.Api.Problems;
using ServiceDesk.Api.Security;
using ServiceDesk.Domain.Rights;

namespace ServiceDesk.Api.RateLimiting;

/// <summary>Puts rate limits into the host.</summary>
internal static class RateLimitComposition
{
    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration) =>
        // Read when the host is put together, so that a wrong one stops it from starting.
        services.AddSingleton(RateSettings.Read(configuration)).AddSingleton<RateLimits>();

    /// <summary>Before anybody is looked up: an address that asks too often is answered without the database.</summary>
    public static void UseRateLimitsOfAddresses(this WebApplication app) => app.UseRateLimits((limits, kind, context) => limits.TakeOfAddress(kind, context));

    /// <summary>Once it is known who asks.</summary>
    public static void UseRateLimitsOfPeople(this WebApplication app) => app.UseRateLimits((limits, kind, context) => limits.TakeOfPerson(kind, context));

    private static void UseRateLimits(this WebApplication app, Func<RateLimits, RateKind, HttpContext, Problem?> take)
    {
        var limits = app.Services.GetRequiredService<RateLimits>();
        app.Use((context, next) => KindOf(context) is { } kind && take(limits, kind, context) is { } problem ? ProblemResponse.WriteAsync(context, problem) : next(context));
    }

    /// <summary>What is asked for, as its endpoint declares it; null for what orchestrators ask, which must always be answered.</summary>
    private static RateKind? KindOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<AccessDeclaration>() switch
    {
        { Act: OrganisationAct.CheckHealth } => null,
        { Act: OrganisationAct.SignIn } => RateKind.SignIn,
        { Act: OrganisationAct.UploadFiles } when HttpMethods.IsPost(context.Request.Method) => RateKind.Uploads,
        { OnRequest: not null } when HttpMethods.IsPost(context.Request.Method) => RateKind.Commands,
        // Its fields declare acts, so it does not.
        { Act: null, OnRequest: null } => RateKind.GraphQL,
        _ => RateKind.Others,
    };
}
