using ServiceDesk.Domain.Requests;
using ServiceDesk.Domain.Rights;

namespace ServiceDesk.Api.Tests.Rights;

/// <summary>What the table of rights says that somebody is answered.</summary>
internal static class Expected
{
    /// <summary>Whatever else stands in the way: access does not.</summary>
    public const string Open = "open";

    public const string NotSignedIn = "not_signed_in";
    public const string NotYourRole = "not_your_role";
    public const string WrongOrganisation = "wrong_organisation";
    public const string NotFound = "request_not_found";

    private static readonly string[] Refusals = [NotSignedIn, NotYourRole, WrongOrganisation, NotFound];

    /// <summary>An answer's code as far as it is about access.</summary>
    public static string Of(string? code) => Refusals.Contains(code) ? code! : Open;

    public static string Of(Person? person, OrganisationAct act) =>
        RightsTable.Of(act).For == Audience.Everybody ? Open
        : person is null ? NotSignedIn
        : OrganisationRights.Of(person, act) is null ? NotYourRole
        : Open;

    public static string Of(Person? person, RequestAct act, RequestStanding? request)
    {
        if (person is null)
            return NotSignedIn;
        // A submission is about no request that is there.
        return RequestRights.Of(person, act, act == RequestAct.Submit ? null : request) switch
        {
            RequestAccess.Allowed => Open,
            RequestAccess.WrongRole => NotYourRole,
            _ => NotFound,
        };
    }
}
