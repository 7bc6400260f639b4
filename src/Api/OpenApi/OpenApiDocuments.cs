using Microsoft.OpenApi;
using ServiceDesk.Api.Security;
using ServiceDesk.Domain.Rights;

namespace ServiceDesk.Api.OpenApi;

/// <summary>The OpenAPI document at /openapi/v1.json.</summary>
internal static class OpenApiDocuments
{
    private const string Bearer = "bearer";

    public static void AddServiceDeskOpenApi(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
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
                [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer, Description = "An opaque token." },
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var access = context.Description.ActionDescriptor.EndpointMetadata.OfType<AccessDeclaration>().Single().Access;
            if (access == Access.SignedIn)
                operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] }];
            return Task.CompletedTask;
        });
    });

    public static void MapServiceDeskOpenApi(this IEndpointRouteBuilder app) => app.MapOpenApi("/openapi/{documentName}.json").RequireRight(OrganisationAct.SeeOffers);
}
