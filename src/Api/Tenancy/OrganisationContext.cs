using ServiceDesk.Domain.Catalogue;

namespace ServiceDesk.Api.Tenancy;

/// <summary>The organisation that a request is about.</summary>
/// <param name="Organisation">The organisation as it stood when the request came in.</param>
/// <param name="BasePath">What its addresses begin with: <c>/key</c>, or nothing on a host name of its own.</param>
public sealed record OrganisationContext(Organisation Organisation, string BasePath)
{
    public string Key => Organisation.Key;

    /// <summary>The current definition.</summary>
    public OrganisationDefinition Definition => Organisation.Definition;
}
