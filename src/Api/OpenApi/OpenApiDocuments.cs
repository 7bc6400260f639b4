using Microsoft.OpenApi;
using ServiceDesk.Api.Security;
using ServiceDesk.Api.Sessions;
using ServiceDesk.Domain.Rights;
using ServiceDesk.Domain.Tokens;

namespace ServiceDesk.Api.OpenApi;

/// <summary>The OpenAPI document at /openapi/v1.json.</summary>
internal static class OpenApiDocuments
{
    private const string Bearer = "bearer";
    private const string Cookie = "cookie";

    public static void AddServiceDeskOpenApi(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddSchemaTransformer(ConvertedTypes.DescribeAsync);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Service Desk",
                Version = "v1",
                Description = "Commands of the electronic counters. Reading is GraphQL's, at /{organisation}/graphql. "
                    + "Errors are problem details (RFC 9457) with a stable `code`; texts are Persian, or English with Accept-Language: en.",
            };
            (document.Components ??= new OpenApiComponents()).SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer, Description = "An opaque token: of a sign-in, or made for a program (POST /{organisation}/api/tokens), which then needs the scope that is named." },
                [Cookie] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.ApiKey,
                    In = ParameterLocation.Cookie,
                    Name = SessionCookie.NameOf("{organisation}"),
                    Description = $"The cookie of a sign-in in a browser. What may change something then carries the header {CrossSiteRequests.HeaderName}: 1.",
                },
            };
            document.LetNullBeAbsent();
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var metadata = context.Description.ActionDescriptor.EndpointMetadata;
            if (metadata.OfType<AccessDeclaration>().Single().Access == Access.SignedIn)
            {
                operation.Security =
                [
                    new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = metadata.OfType<ScopeDeclaration>().SingleOrDefault() is { } needed ? [TokenOrder.NameOf(needed.Scope)] : [] },
                    new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Cookie, context.Document)] = [] },
                ];
            }
            return Task.CompletedTask;
        });
    });

    public static void MapServiceDeskOpenApi(this IEndpointRouteBuilder app) => app.MapOpenApi("/openapi/{documentName}.json").RequireRight(OrganisationAct.SeeOffers);
}
