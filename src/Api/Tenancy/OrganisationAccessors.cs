namespace ServiceDesk.Api.Tenancy;

/// <summary>Reaches a request's organisation.</summary>
public static class OrganisationAccessors
{
    /// <summary>The organisation of a route below <c>/{organisation}</c>.</summary>
    /// <exception cref="InvalidOperationException">The route is not an organisation's.</exception>
    public static OrganisationContext Organisation(this HttpContext context) =>
        context.FindOrganisation() ?? throw new InvalidOperationException("This route belongs to no organisation.");

    public static OrganisationContext? FindOrganisation(this HttpContext context) => context.Features.Get<OrganisationContext>();
}
