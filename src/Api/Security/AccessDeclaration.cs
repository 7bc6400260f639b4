using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Rights;

namespace ServiceDesk.Api.Security;

/// <summary>Says at an endpoint who may use it; every endpoint says so, most by an act of the table of rights.</summary>
/// <param name="Access">Whether somebody must be signed in.</param>
/// <param name="Act">What it lets people do at the organisation's desk; null where it is about one request, or where what is asked says more.</param>
/// <param name="OnRequest">What it lets people do with the request that it is about; null where it is about none.</param>
public sealed record AccessDeclaration(Access Access, OrganisationAct? Act = null, RequestAct? OnRequest = null)
{
    public static AccessDeclaration Of(OrganisationAct act) => new(RightsTable.Of(act).For == Audience.Everybody ? Access.Anonymous : Access.SignedIn, Act: act);

    public static AccessDeclaration Of(RequestAct act) => new(Access.SignedIn, OnRequest: act);
}
