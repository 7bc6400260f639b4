using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using ServiceDesk.Api.Security;
using ServiceDesk.Domain.Catalogue;
using ServiceDesk.Domain.Rights;

namespace ServiceDesk.Api.Tenancy;

/// <summary>The JSON Schema of definition files at <c>/schemas/organisation.json</c>, for editors that have no copy of it.</summary>
internal static class DefinitionSchemaEndpoint
{
    public const string Path = "/schemas/organisation.json";

    private static readonly EntityTagHeaderValue Tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(OrganisationSchema.Utf8.Span))}\"");

    public static void MapDefinitionSchema(this IEndpointRouteBuilder app) => app
        .MapGet(Path, (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "public, max-age=3600";
            // Editors in browsers fetch it from pages of other hosts.
            context.Response.Headers.AccessControlAllowOrigin = "*";
            return Results.Bytes(OrganisationSchema.Utf8, "application/schema+json", entityTag: Tag);
        })
        .RequireRight(OrganisationAct.SeeOffers)
        .ExcludeFromDescription();
}
